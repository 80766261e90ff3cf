package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.period.Period;

/**
 * A member's part in the change of its aggregate's total against the year before. Like for like:
 * only the members with a figure in both periods have one, and their points add up to the total's
 * change in percent.
 *
 * @param group code of the aggregate
 * @param comparedWith the period of the year before
 * @param points the member's change in percent of the aggregate's earlier total, that is in
 *     percentage points of the total's growth
 * @param shareOfChange the member's change in percent of the total's; above 100 or below 0 where
 *     others moved the other way
 * @param coverage the members of the aggregate with a figure in both periods
 */
public record Contribution(
    String group, Period comparedWith, Outcome points, Outcome shareOfChange, Coverage coverage) {

  static Contribution withheld(String group, Compared whole, Outcome.Reason reason) {
    Outcome outcome = Outcome.withheld(reason);
    return new Contribution(group, whole.earlier(), outcome, outcome, whole.coverage());
  }
}
