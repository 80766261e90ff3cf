package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.List;

/**
 * The change against the same period of the year before.
 *
 * @param comparedWith that period
 * @param absolute in the indicator's unit and multiple, exact
 * @param percent of the earlier figure
 * @param comparedMembers of an aggregate whose two periods cover different members: those with a
 *     figure in both, over which alone the change is computed; null wherever like is compared with
 *     like as it is
 * @param coverage of an aggregate: the members with a figure in both periods; null for a single
 *     region
 */
public record Growth(
    Period comparedWith,
    Outcome absolute,
    Outcome percent,
    List<String> comparedMembers,
    Coverage coverage) {

  /** The change from the earlier of two levels to the later. */
  static Growth of(Compared compared) {
    if (compared.withheld() != null) {
      Outcome outcome = Outcome.withheld(compared.withheld());
      return new Growth(compared.earlier(), outcome, outcome, null, compared.coverage());
    }
    BigDecimal difference = compared.to().subtract(compared.from());
    return new Growth(
        compared.earlier(),
        Outcome.of(difference),
        Percent.of(difference, compared.from()),
        compared.members(),
        compared.coverage());
  }
}
