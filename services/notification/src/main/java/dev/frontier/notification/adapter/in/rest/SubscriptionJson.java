package dev.frontier.notification.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.notification.application.ChooseChannels;
import dev.frontier.notification.application.CreateSubscription;
import dev.frontier.notification.application.ListSubscriptions;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
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
      @Schema(nullable = true, description = "Ids of your channels to send alerts to as well.")
          List<String> channels,
      @Schema(
              enumeration = {"zh-CN", "en"},
              defaultValue = "zh-CN")
          String language) {

    CreateSubscription.Request toRequest() {
      return new CreateSubscription.Request(
          rule == null ? null : rule.toDraft(),
          new ChooseChannels.Wish(
              webhook != null, webhook == null ? null : webhook.url(), channels),
          language);
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
                      + " channel to the webhook is made; not when you had one to it before.")
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
      @Schema(required = true, description = "Where it goes besides the inbox.")
          List<UUID> channels,
      @Schema(required = true) Instant createdAt) {

    static Answer of(ListSubscriptions.Described described, Optional<String> secret) {
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
          described.channels().stream()
              .filter(channel -> channel.kind() == ChannelKind.WEBHOOK)
              // Ids rise with time, so a channel that was just made is the last.
              .reduce((first, second) -> secret.isPresent() ? second : first)
              .map(c -> new WebhookJson(URI.create(c.address()), secret.orElse(null)))
              .orElse(null),
          described.channels().stream().map(Channel::id).toList(),
          subscription.createdAt());
    }
  }

  /** All of somebody's subscriptions. */
  @Schema(name = "Subscriptions")
  record All(@Schema(required = true) List<Answer> subscriptions) {}
}
