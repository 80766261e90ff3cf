package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.AlertView;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.ReadInbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The inbox as JSON. */
final class InboxJson {
  private InboxJson() {}

  /** An alert. */
  @Schema(name = "Alert")
  record Item(
      @Schema(required = true, description = "Of the alert; also the webhook-id of its message.")
          UUID id,
      @Schema(
              required = true,
              description = "Its place in the inbox, rising; the id of its event in the stream.")
          String position,
      @Schema(required = true) UUID subscription,
      @Schema(
              required = true,
              enumeration = {"falls_by_percent", "falls_below", "measure_status_moves"})
          String kind,
      @Schema(
              required = true,
              enumeration = {"zh-CN", "en"})
          String language,
      @Schema(required = true, description = "What happened, in the subscription's language.")
          String sentence,
      @Schema(required = true, description = "What happened, by language.")
          Map<String, String> sentences,
      @Schema(nullable = true, description = "The figure it is about.") AlertView.FigureView figure,
      @Schema(nullable = true, description = "The move of a measure that it is about.")
          AlertView.MoveView move,
      @Schema(required = true, description = "When the alert was raised.") Instant at,
      @Schema(nullable = true) Instant readAt) {

    static Item of(InboxItem item) {
      AlertView view = AlertView.of(item);
      return new Item(
          item.id(),
          Long.toString(item.position()),
          view.subscription(),
          view.kind(),
          view.language(),
          view.sentence(),
          view.sentences(),
          view.figure(),
          view.move(),
          item.at(),
          item.readAt());
    }
  }

  /** A page of alerts. */
  @Schema(name = "InboxPage")
  record Page(
      @Schema(required = true, description = "Newest first.") List<Item> items,
      @Schema(nullable = true, description = "The cursor of the next page; null on the last.")
          String next,
      @Schema(
              required = true,
              description = "Position of the newest alert; a stream after it misses nothing.")
          String latest,
      @Schema(required = true, description = "How many are unread in all.") long unread) {

    static Page of(ReadInbox.Page page) {
      return new Page(
          page.items().stream().map(Item::of).toList(),
          page.next() == null ? null : Long.toString(page.next()),
          Long.toString(page.latest()),
          page.unread());
    }
  }
}
