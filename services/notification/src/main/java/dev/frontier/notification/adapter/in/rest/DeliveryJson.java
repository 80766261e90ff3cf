package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.DeliveryView;
import dev.frontier.notification.application.ListDeliveries;
import dev.frontier.notification.domain.delivery.Attempt;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Messages to webhooks as JSON. */
final class DeliveryJson {
  private DeliveryJson() {}

  /** A try. */
  @Schema(name = "Attempt")
  record AttemptJson(
      @Schema(required = true, description = "When it began.") Instant at,
      @Schema(required = true, description = "How long it lasted, milliseconds.") long latencyMs,
      @Schema(nullable = true, description = "HTTP status; null when there was no answer.")
          Integer status,
      @Schema(nullable = true, description = "The first bytes of the answer.") String answer,
      @Schema(
              nullable = true,
              description =
                  "Why there was no answer, e.g. timeout or address_private; null when there was"
                      + " one.")
          String failure) {

    static AttemptJson of(Attempt attempt) {
      Integer status = null;
      String answer = null;
      String failure = null;
      if (attempt.result() instanceof Attempt.Answered answered) {
        status = answered.status();
        answer = answered.firstBytes();
      } else if (attempt.result() instanceof Attempt.Unreachable unreachable) {
        failure = unreachable.reason();
      } else if (attempt.result() instanceof Attempt.Refused refused) {
        failure = refused.reason();
      }
      return new AttemptJson(attempt.at(), attempt.took().toMillis(), status, answer, failure);
    }
  }

  /** A message. */
  @Schema(name = "Delivery")
  record Item(
      @Schema(
              required = true,
              description = "Sent as webhook-id at every attempt; also of the alert.")
          UUID id,
      @Schema(required = true) UUID subscription,
      @Schema(required = true, format = "uri", type = SchemaType.STRING) URI url,
      @Schema(
              required = true,
              enumeration = {"pending", "delivered", "dead", "cancelled"})
          String state,
      @Schema(nullable = true, description = "When it is tried next; null when never again.")
          Instant nextAttemptAt,
      @Schema(required = true) Instant createdAt,
      @Schema(required = true, description = "Oldest first.") List<AttemptJson> attempts) {

    static Item of(DeliveryView view) {
      return new Item(
          view.id(),
          view.subscription(),
          view.url(),
          view.state().code(),
          view.nextAttemptAt(),
          view.createdAt(),
          view.attempts().stream().map(AttemptJson::of).toList());
    }
  }

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
