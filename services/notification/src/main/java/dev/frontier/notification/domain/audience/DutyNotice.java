package dev.frontier.notification.domain.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A reminder of what a ministry owes of a measure: a half-year's report, or a milestone.
 *
 * @param ministry code of the ministry that leads the measure
 * @param measureZh what people call the measure
 * @param measureEn the same in English
 * @param period the half-year of a report, such as 2026-H1; null for a milestone
 * @param milestone code of the milestone; null for a report
 * @param milestoneZh what people call the milestone; null for a report
 * @param milestoneEn the same in English
 * @param dueDay the last day that is in time, in Beijing
 * @param dueAt the first instant that is too late
 */
public record DutyNotice(
    UUID id,
    Audience audience,
    ReminderKind kind,
    String ministry,
    String measure,
    String measureZh,
    String measureEn,
    String period,
    String milestone,
    String milestoneZh,
    String milestoneEn,
    LocalDate dueDay,
    Instant dueAt,
    Instant at)
    implements Notice {
  /** Refuses what no text can be made of: a duty is of a half-year or of a milestone. */
  public DutyNotice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(ministry, "ministry");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(measureZh, "measureZh");
    Objects.requireNonNull(measureEn, "measureEn");
    Objects.requireNonNull(dueDay, "dueDay");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(at, "at");
    if ((period == null) == (milestone == null)) {
      throw new IllegalArgumentException("A duty is of a half-year or of a milestone");
    }
  }
}
