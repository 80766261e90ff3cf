package dev.frontier.notification.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.notification.application.CreateSubscription;
import dev.frontier.notification.application.ListSubscriptions;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.delivery.WebhookSecret;
import dev.frontier.notification.domain.rule.FallsBelow;
import dev.frontier.notification.domain.rule.FallsByPercent;
import dev.frontier.notification.domain.rule.MeasureStatusMoves;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.notification.domain.subscription.Subscription;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Subscriptions as JSON. */
final class SubscriptionJson {
  private SubscriptionJson() {}

  /** What a subscriber asks for. */
  @Schema(name = "SubscriptionRequest")
  record Request(
      @Schema(required = true) RuleJson rule,
      @Schema(nullable = true, description = "Where to send alerts besides the inbox.")
          WebhookRequest webhook,
      @Schema(
              enumeration = {"zh-CN", "en"},
              defaultValue = "zh-CN")
          String language) {

    CreateSubscription.Request toRequest() {
      return new CreateSubscription.Request(
          rule == null ? null : rule.toDraft(),
          webhook != null,
          webhook == null ? null : webhook.url(),
          language);
    }
  }

  /** A rule; which of the fields it has depends on its kind. */
  @Schema(
      name = "Rule",
      description =
          """
          falls_by_percent takes indicator, region and percent: the indicator falls by at least so many percent on the \
          year before, like for like. falls_below takes indicator, region and threshold: the level is below the \
          threshold, in the unit of the indicator. measure_status_moves takes measure, or * for any. A missing or \
          withheld figure is never a fall.\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RuleJson(
      @Schema(
              required = true,
              enumeration = {"falls_by_percent", "falls_below", "measure_status_moves"})
          String kind,
      @Schema(examples = "TRADE_TOTAL") String indicator,
      @Schema(examples = "CN-GX") String region,
      @Schema(description = "Above 0 and at most 100, as decimal text.", examples = "20")
          String percent,
      @Schema(description = "As decimal text.", examples = "900") String threshold,
      @Schema(examples = {"M01", "*"}) String measure) {

    RuleDraft toDraft() {
      return new RuleDraft(kind, indicator, region, percent, threshold, measure);
    }

    static RuleJson of(Rule rule) {
      String kind = rule.kind().code();
      if (rule instanceof FallsByPercent falls) {
        return new RuleJson(
            kind, falls.indicator(), falls.region(), falls.percent().toPlainString(), null, null);
      }
      if (rule instanceof FallsBelow below) {
        return new RuleJson(
            kind, below.indicator(), below.region(), null, below.threshold().toPlainString(), null);
      }
      return new RuleJson(kind, null, null, null, null, ((MeasureStatusMoves) rule).measure());
    }
  }

  /** A webhook asked for. */
  @Schema(name = "WebhookRequest")
  record WebhookRequest(
      @Schema(
              required = true,
              description = "An https address on the public internet.",
              format = "uri")
          String url) {}

  /** A webhook kept. */
  @Schema(name = "Webhook")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WebhookJson(
      @Schema(required = true, format = "uri", type = SchemaType.STRING) URI url,
      @Schema(
              description =
                  "What messages are signed with (Standard Webhooks 1.0). Given once, when the"
                      + " subscription is made.")
          String secret) {}

  /** A subscription. */
  @Schema(name = "Subscription")
  record Answer(
      @Schema(required = true) UUID id,
      @Schema(required = true) RuleJson rule,
      @Schema(required = true, description = "What the rule means, in the subscription's language.")
          String sentence,
      @Schema(required = true, description = "What the rule means, by language.")
          Map<String, String> sentences,
      @Schema(
              required = true,
              enumeration = {"zh-CN", "en"})
          String language,
      @Schema(nullable = true) WebhookJson webhook,
      @Schema(required = true) Instant createdAt) {

    static Answer of(ListSubscriptions.Described described, Optional<WebhookSecret> secret) {
      Subscription subscription = described.subscription();
      return new Answer(
          subscription.id(),
          RuleJson.of(subscription.rule()),
          described.meaning().in(subscription.language()),
          Map.of(
              Language.ZH_CN.tag(),
              described.meaning().zh(),
              Language.EN.tag(),
              described.meaning().en()),
          subscription.language().tag(),
          subscription
              .webhookUrl()
              .map(url -> new WebhookJson(url, secret.map(WebhookSecret::reveal).orElse(null)))
              .orElse(null),
          subscription.createdAt());
    }
  }

  /** All of somebody's subscriptions. */
  @Schema(name = "Subscriptions")
  record All(@Schema(required = true) List<Answer> subscriptions) {}
}
