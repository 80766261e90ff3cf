package dev.frontier.policytracker.domain.duty;

import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a ministry owes of a measure, and how it stands.
 *
 * @param measureName what people call the measure
 * @param milestoneName what people call the milestone; empty for a report
 * @param ministry the lead of today: whoever led before owes nothing any more
 * @param retired true when the plan no longer holds the measure
 * @param done why the duty itself needs nothing any more, in one word; empty while it does
 * @param lastDay the last day on which it is in time
 * @param revision how often its content has changed, from 0
 * @param since since when its present content is known
 */
public record MeasureTask(
    DutyKey key,
    Name measureName,
    Optional<Name> milestoneName,
    String item,
    String recommendation,
    String ministry,
    Status status,
    boolean retired,
    Optional<String> done,
    LocalDate lastDay,
    int revision,
    Instant since) {

  /** Why nobody is reminded: the report is there. */
  public static final String REPORTED = "reported";

  /** Why nobody is reminded: the measure left the plan. */
  public static final String RETIRED = "retired";

  public MeasureTask {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(measureName, "measureName");
    Objects.requireNonNull(milestoneName, "milestoneName");
    Objects.requireNonNull(ministry, "ministry");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(done, "done");
    Objects.requireNonNull(lastDay, "lastDay");
    Objects.requireNonNull(since, "since");
  }

  /**
   * Why nobody needs to be reminded any more; empty while somebody does. What is carried out and
   * confirmed, or dropped, is at its end: nothing is owed of it. What is only claimed to be carried
   * out still is, since a verifier may find otherwise.
   */
  public Optional<String> settled() {
    if (retired) {
      return Optional.of(RETIRED);
    }
    if (done.isPresent()) {
      return done;
    }
    boolean carriedOut =
        status.claimed() == ClaimedStatus.CARRIED_OUT
            && status.verified() == Verification.CONFIRMED;
    // A drop that a verifier refused never held.
    boolean dropped =
        status.claimed() == ClaimedStatus.DROPPED && status.verified() != Verification.REFUSED;
    return carriedOut || dropped ? Optional.of(status.claimed().code()) : Optional.empty();
  }

  /** Until when there is time; the first instant that is too late. */
  public Instant dueAt() {
    return Deadlines.after(lastDay);
  }

  /** The half-year of a report; empty for a milestone. */
  public Optional<String> period() {
    return key instanceof DutyKey.Report report
        ? Optional.of(report.period().toString())
        : Optional.empty();
  }

  /** The code of a milestone; empty for a report. */
  public Optional<String> milestone() {
    return key instanceof DutyKey.Milestone milestone
        ? Optional.of(milestone.code())
        : Optional.empty();
  }
}
