package dev.frontier.policytracker.domain.plan;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a measure is to have reached by a day. Whether it was reached is no part of the plan.
 *
 * @param measure id of the measure
 * @param code unique within the measure
 * @param due the last day on which it counts as in time; null only in a plan that is not checked
 */
public record PlannedMilestone(String measure, String code, Name name, LocalDate due) {

  static final Comparator<PlannedMilestone> ORDER =
      Comparator.comparing(PlannedMilestone::measure)
          .thenComparing(PlannedMilestone::due, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(PlannedMilestone::code);
}
