package dev.frontier.platform.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The moments at which a kind of duty is reminded of. A day is 24 hours: the regions that this
 * serves keep one offset all year.
 *
 * @param steps sorted by time; at least one
 */
public record Schedule(List<Step> steps) {
  /**
   * Sorts the steps.
   *
   * @throws IllegalArgumentException without any, or when two have the same kind or time
   */
  public Schedule {
    steps = steps.stream().sorted(Comparator.comparing(Step::offset)).toList();
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A schedule has at least one step");
    }
    if (steps.stream().map(Step::kind).distinct().count() < steps.size()
        || steps.stream().map(Step::offset).distinct().count() < steps.size()) {
      throw new IllegalArgumentException("Two steps of a schedule are told apart by kind and time");
    }
  }

  /** These steps. */
  public static Schedule of(Step... steps) {
    return new Schedule(List.of(steps));
  }

  /** Reminds once, as soon as the duty is there. */
  public static Schedule atOnce(String kind) {
    return of(new Step(kind, Duration.ZERO, List.of()));
  }

  /** When a step of a duty comes: at its time, or when reminding begins if that is later. */
  static Instant moment(Duty duty, Step step) {
    Instant moment = duty.dueAt().plus(step.offset());
    return moment.isBefore(duty.remindFrom()) ? duty.remindFrom() : moment;
  }

  /** The first moment of a duty. */
  Instant first(Duty duty) {
    return moment(duty, steps.get(0));
  }
}
