package dev.frontier.notification;

import dev.frontier.notification.application.Chain;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.timing.Severity;
import java.time.Instant;
import java.util.UUID;

/** Alerts as senders get them. */
public final class Items {
  private Items() {}

  /** A measure that moved, told in Chinese. */
  public static InboxItem of(Severity severity, String zh, String en) {
    UUID id = UUID.randomUUID();
    return new InboxItem(
        id,
        7,
        UUID.randomUUID(),
        RuleKind.MEASURE_STATUS_MOVES,
        severity,
        new Chain(Step.RAISED, id, null),
        new Facts.OfMove(
            Changes.move(
                "M42", new MeasureStatus("under_way", "none"), new MeasureStatus("done", "none"))),
        new Wording(zh, en),
        Language.ZH_CN,
        Instant.parse("2026-08-01T00:00:01Z"),
        null);
  }
}
