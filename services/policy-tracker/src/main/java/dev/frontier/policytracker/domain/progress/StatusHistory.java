package dev.frontier.policytracker.domain.progress;

import java.time.Instant;
import java.util.List;

/** A measure's status as of any instant, replayed from its recorded steps. */
public final class StatusHistory {

  private StatusHistory() {}

  /**
   * The status after all steps.
   *
   * @param steps the steps of one measure in order
   * @throws IllegalArgumentException when a step is missing or does not follow from the one before:
   *     such a record cannot be trusted and must not be papered over
   */
  public static Status replay(List<StatusChange> steps) {
    Status status = Status.INITIAL;
    int sequence = 0;
    for (StatusChange step : steps) {
      sequence++;
      if (step.sequence() != sequence || !step.before().equals(status)) {
        throw new IllegalArgumentException(
            "Step %d of %s does not follow".formatted(step.sequence(), step.measure()));
      }
      status = step.after();
    }
    return status;
  }

  /** The status as it was known at an instant: steps recorded later do not count. */
  public static Status asOf(List<StatusChange> steps, Instant instant) {
    return replay(steps.stream().filter(step -> !step.at().isAfter(instant)).toList());
  }
}
