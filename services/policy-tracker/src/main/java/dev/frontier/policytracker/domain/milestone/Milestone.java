package dev.frontier.policytracker.domain.milestone;

import dev.frontier.policytracker.domain.actor.Author;
import dev.frontier.policytracker.domain.plan.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a milestone. A change makes the next version; this one stays on the record.
 *
 * @param measure id of the measure that it belongs to
 * @param code unique within the measure, for good
 * @param due the last day on which it counts as in time, in Beijing
 * @param reachedOn the day on which it was reached; empty unless it is
 * @param version 1 when it was put on the record, then without gaps
 * @param move what made this version
 * @param reason why; empty only when it was reached
 * @param by who made this version
 * @param at since when this version holds, to the microsecond
 */
public record Milestone(
    String measure,
    String code,
    Name name,
    LocalDate due,
    MilestoneState state,
    Optional<LocalDate> reachedOn,
    int version,
    MilestoneMove move,
    String reason,
    Author by,
    Instant at) {

  public Milestone {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(reachedOn, "reachedOn");
    Objects.requireNonNull(move, "move");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    if (reachedOn.isPresent() != (state == MilestoneState.REACHED)) {
      throw new IllegalArgumentException("Reached, and only then, on a day");
    }
  }

  /** True while it is still to be reached. */
  public boolean open() {
    return state == MilestoneState.OPEN;
  }
}
