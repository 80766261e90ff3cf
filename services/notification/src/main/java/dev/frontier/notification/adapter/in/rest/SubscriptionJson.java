package dev.frontier.notification.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.notification.application.ChooseChannels;
import dev.frontier.notification.application.CreateSubscription;
import dev.frontier.notification.application.ListSubscriptions;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.notification.domain.timing.DigestDraft;
import dev.frontier.notification.domain.timing.MannerDraft;
import dev.frontier.notification.domain.timing.Rhythm;
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
          String language,
      @Schema(
              enumeration = {"info", "warning", "critical"},
              defaultValue = "warning",
              description =
                  "How much it matters to you; every alert says it. critical waits for no digest,"
                      + " no quiet hours and no mute.")
          String severity,
      @Schema(nullable = true, description = "How often to be told; at once without it.")
          DigestJson digest,
      @Schema(
              nullable = true,
              format = "date-time",
              description = "Until then your inbox alone is told, unless it is critical.")
          String mutedUntil) {
    /** Nothing at all. */
    static final Request NONE = new Request(null, null, null, null, null, null, null);

    CreateSubscription.Request toRequest() {
      return new CreateSubscription.Request(
          rule == null ? null : rule.toDraft(),
          new ChooseChannels.Wish(
              webhook != null, webhook == null ? null : webhook.url(), channels),
          language,
          new MannerDraft(
              severity,
              digest == null ? null : digest.toDraft(),
              mutedUntil == null ? null : new MannerDraft.Mute(mutedUntil)));
    }
  }

  /** Another manner to be told in. */
  @Schema(name = "SubscriptionChange", description = "What is left out stays as it is.")
  record Change(
      @Schema(enumeration = {"info", "warning", "critical"}) String severity,
      DigestJson digest,
      @Schema(
              implementation = String.class,
              nullable = true,
              format = "date-time",
              description =
                  "Until then your inbox alone is told, unless it is critical; null ends a mute.")
          JsonNode mutedUntil) {

    MannerDraft toDraft() {
      return new MannerDraft(severity, digest == null ? null : digest.toDraft(), mute());
    }

    /** Left out is null here, and null is a node. */
    private MannerDraft.Mute mute() {
      if (mutedUntil == null) {
        return null;
      }
      return new MannerDraft.Mute(mutedUntil.isNull() ? null : mutedUntil.asText("?"));
    }
  }

  /** How often to be told. */
  @Schema(
      name = "Digest",
      description =
          "By the clock of your time zone. daily takes hour, weekly takes day and hour, immediate"
              + " neither.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DigestJson(
      @Schema(
              required = true,
              enumeration = {"immediate", "daily", "weekly"})
          String rhythm,
      @Schema(
              enumeration = {
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday"
              })
          String day,
      @Schema(minimum = "0", maximum = "23") Integer hour) {

    DigestDraft toDraft() {
      return new DigestDraft(rhythm, day, hour);
    }

    static DigestJson of(Rhythm rhythm) {
      return new DigestJson(
          rhythm.code(),
          rhythm instanceof Rhythm.Weekly weekly ? DigestDraft.name(weekly.day()) : null,
          rhythm instanceof Rhythm.Digest digest ? digest.hour() : null);
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
      @Schema(
              required = true,
              enumeration = {"info", "warning", "critical"},
              description = "How much its alerts matter.")
          String severity,
      @Schema(required = true, description = "How often you are told.") DigestJson digest,
      @Schema(
              nullable = true,
              description = "Until then your inbox alone is told, unless it is critical.")
          Instant mutedUntil,
      @Schema(required = true, description = "Counts its versions; in quotes it is the ETag.")
          long version,
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
          subscription.severity().code(),
          DigestJson.of(subscription.manner().rhythm()),
          subscription.manner().mutedUntil(),
          subscription.version(),
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
