package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.DeliveryView;
import dev.frontier.notification.application.ListDeliveries;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.delivery.Attempt;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Messages as JSON. */
final class DeliveryJson {
  private DeliveryJson() {}

  /** A try. */
  @Schema(name = "Attempt")
  record AttemptJson(
      @Schema(required = true, description = "When it began.") Instant at,
      @Schema(required = true, description = "How long it lasted, milliseconds.") long latencyMs,
      @Schema(
              nullable = true,
              description =
                  "HTTP status, of mail the code of the mail server; null when there was no"
                      + " answer.")
          Integer status,
      @Schema(nullable = true, description = "The first bytes of the answer.") String answer,
      @Schema(
              nullable = true,
              description =
                  "Why there was no answer, e.g. timeout or address_private, or why the answer is a"
                      + " no, e.g. errcode_310000; else null.")
          String failure) {

    static AttemptJson of(Attempt attempt) {
      return new AttemptJson(
          attempt.at(),
          attempt.took().toMillis(),
          attempt.status(),
          attempt.answer(),
          attempt.failure());
    }
  }

  /** A message. */
  @Schema(name = "Delivery")
  record Item(
      @Schema(required = true, description = "Sent as webhook-id at every attempt.") UUID id,
      @Schema(
              nullable = true,
              description = "Whose alerts it says; null when they are of several, or none.")
          UUID subscription,
      @Schema(required = true, description = "Where to.") UUID channel,
      @Schema(
              required = true,
              enumeration = {"webhook", "mail", "dingtalk", "wecom", "feishu"})
          String kind,
      @Schema(
              nullable = true,
              format = "uri",
              type = SchemaType.STRING,
              description = "Of a webhook; else null.")
          URI url,
      @Schema(
              required = true,
              enumeration = {"alerts", "challenge", "test"})
          String content,
      @Schema(required = true, description = "The alerts that it says.") List<UUID> alerts,
      @Schema(
              required = true,
              enumeration = {"pending", "held", "delivered", "dead", "cancelled"},
              description =
                  "held waits until the channel is verified; dead is tried again only when you say"
                      + " so.")
          String state,
      @Schema(
              nullable = true,
              description = "Why it is held or dead, e.g. channel_unverified or rejected.")
          String reason,
      @Schema(nullable = true, description = "When it is tried next; null when it is not.")
          Instant nextAttemptAt,
      @Schema(required = true) Instant createdAt,
      @Schema(required = true, description = "Oldest first.") List<AttemptJson> attempts) {

    static Item of(DeliveryView view) {
      Channel channel = view.channel();
      return new Item(
          view.id(),
          view.subscription(),
          channel.id(),
          channel.kind().code(),
          channel.kind() == ChannelKind.WEBHOOK ? URI.create(channel.address()) : null,
          view.content().code(),
          view.alerts(),
          view.state().code(),
          view.reason(),
          view.nextAttemptAt(),
          view.createdAt(),
          view.attempts().stream().map(AttemptJson::of).toList());
    }
  }

  /** A message that is on its way. */
  @Schema(name = "Sent")
  record Sent(@Schema(required = true, description = "Of the delivery.") UUID delivery) {}

  /** Messages that are on their way. */
  @Schema(name = "Redelivered")
  record Redelivered(@Schema(required = true, description = "How many.") int count) {}

  /** A page of messages. */
  @Schema(name = "DeliveryPage")
  record Page(
      @Schema(required = true, description = "Newest first.") List<Item> deliveries,
      @Schema(nullable = true, description = "The cursor of the next page; null on the last.")
          String next) {

    static Page of(ListDeliveries.Page page) {
      return new Page(
          page.deliveries().stream().map(Item::of).toList(),
          page.next() == null ? null : page.next().toString());
    }
  }
}
