package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.AlertView;
import dev.frontier.notification.application.InboxEntry;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.InboxNotice;
import dev.frontier.notification.application.ReadInbox;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.audience.ChannelNotice;
import dev.frontier.notification.domain.audience.DutyNotice;
import dev.frontier.notification.domain.audience.Notice;
import dev.frontier.notification.domain.audience.RoundNotice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The inbox as JSON. */
final class InboxJson {
  private InboxJson() {}

  /** An alert, or a reminder. */
  @Schema(name = "Alert")
  record Item(
      @Schema(
              required = true,
              description =
                  "Of the alert; also the webhook-id of its message when that says it first.")
          UUID id,
      @Schema(
              required = true,
              description = "Its place in the inbox, rising; the id of its event in the stream.")
          String position,
      @Schema(nullable = true, description = "That asked for it; null for a reminder.")
          UUID subscription,
      @Schema(
              required = true,
              enumeration = {
                "falls_below",
                "falls_by_percent",
                "falls_by_amount",
                "falls_out_of_first",
                "falls_on_first_release_by_percent",
                "falls_on_first_release_by_amount",
                "share_falls_by_points",
                "rank_falls_by",
                "declines_in_a_row",
                "worst_of_group",
                "against_nation",
                "measure_status_moves",
                "measure_refused",
                "measure_overdue",
                "measure_blocked",
                "submission_returned",
                "submission_overdue",
                "reminder",
                "channel_disabled"
              })
          String kind,
      @Schema(
              nullable = true,
              description = "How much it matters: info, warning or critical; null for a reminder.")
          String severity,
      @Schema(
              nullable = true,
              description =
                  "Where it stands among the alerts of the same subject; null for a reminder.")
          AlertView.ChainView chain,
      @Schema(
              required = true,
              enumeration = {"zh-CN", "en"})
          String language,
      @Schema(
              required = true,
              description =
                  "What happened, in the subscription's language; a reminder's in Chinese.")
          String sentence,
      @Schema(required = true, description = "What happened, by language.")
          Map<String, String> sentences,
      @Schema(nullable = true, description = "The figure it is about.") AlertView.FigureView figure,
      @Schema(nullable = true, description = "The move of a measure that it is about.")
          AlertView.MoveView move,
      @Schema(nullable = true, description = "What happened to a filing that it is about.")
          AlertView.FilingView filing,
      @Schema(
              nullable = true,
              description =
                  "What you are reminded of, for holding a role for a region or a ministry.")
          Reminder reminder,
      @Schema(nullable = true, description = "Your channel to which nothing is sent any more.")
          UUID channel,
      @Schema(required = true, description = "When the alert was raised.") Instant at,
      @Schema(nullable = true, description = "When you read it.") Instant readAt) {

    static Item of(InboxEntry entry) {
      return entry instanceof InboxItem item ? ofAlert(item) : ofNotice((InboxNotice) entry);
    }

    private static Item ofAlert(InboxItem item) {
      AlertView view = AlertView.of(item);
      return new Item(
          item.id(),
          Long.toString(item.position()),
          view.subscription(),
          view.kind(),
          view.severity(),
          view.chain(),
          view.language(),
          view.sentence(),
          view.sentences(),
          view.figure(),
          view.move(),
          view.filing(),
          null,
          null,
          item.at(),
          item.readAt());
    }

    private static Item ofNotice(InboxNotice item) {
      return new Item(
          item.id(),
          Long.toString(item.position()),
          null,
          item.notice() instanceof ChannelNotice ? "channel_disabled" : "reminder",
          null,
          null,
          Language.ZH_CN.tag(),
          item.wording().zh(),
          Map.of(Language.ZH_CN.tag(), item.wording().zh(), Language.EN.tag(), item.wording().en()),
          null,
          null,
          null,
          item.notice() instanceof ChannelNotice ? null : Reminder.of(item.notice()),
          item.notice() instanceof ChannelNotice disabled ? disabled.channel() : null,
          item.at(),
          item.readAt());
    }
  }

  /** What somebody is reminded of. */
  @Schema(name = "Reminder")
  record Reminder(
      @Schema(
              required = true,
              enumeration = {
                "due_in_14",
                "due_in_7",
                "due_in_1",
                "overdue",
                "overdue_7",
                "overdue_14",
                "returned"
              })
          String kind,
      @Schema(required = true, description = "The role that you are told for.") String role,
      @Schema(nullable = true, description = "Whose figures; null for a ministry's duty.")
          String region,
      @Schema(nullable = true, description = "Null outside a round.") String round,
      @Schema(nullable = true, description = "The filing that came back.") UUID submission,
      @Schema(nullable = true, description = "Why it came back.") String reason,
      @Schema(required = true) List<String> indicators,
      @Schema(required = true) List<String> periods,
      @Schema(nullable = true, description = "Until when; null outside a round.") Instant dueAt,
      @Schema(nullable = true, description = "Whose duty; null for a region's figures.")
          String ministry,
      @Schema(nullable = true, description = "Of which measure; null for a region's figures.")
          String measure,
      @Schema(nullable = true, description = "Of a milestone; null for a report.")
          String milestone) {

    static Reminder of(Notice notice) {
      return notice instanceof DutyNotice duty ? ofDuty(duty) : ofRound((RoundNotice) notice);
    }

    private static Reminder ofDuty(DutyNotice notice) {
      return new Reminder(
          notice.kind().code(),
          notice.audience().role(),
          null,
          null,
          null,
          null,
          List.of(),
          notice.period() == null ? List.of() : List.of(notice.period()),
          notice.dueAt(),
          notice.ministry(),
          notice.measure(),
          notice.milestone());
    }

    private static Reminder ofRound(RoundNotice notice) {
      return new Reminder(
          notice.kind().code(),
          notice.audience().role(),
          notice.region(),
          notice.round(),
          notice.submission(),
          notice.reason(),
          notice.indicators(),
          notice.periods(),
          notice.dueAt(),
          null,
          null,
          null);
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
