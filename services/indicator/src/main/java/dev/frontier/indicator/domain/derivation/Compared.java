package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.List;

/**
 * Two levels of one region, like for like.
 *
 * @param earlier the period that is compared with
 * @param from the level then; null if the two cannot be compared
 * @param to the level in the later period; null if the two cannot be compared
 * @param withheld why they cannot be compared; null if they can
 * @param members of an aggregate whose two periods cover different members: those with a figure in
 *     both, over which alone both levels are taken; null wherever like is compared with like as it
 *     is
 * @param coverage of an aggregate: the members with a figure in both periods; null for a single
 *     region
 */
public record Compared(
    Period earlier,
    BigDecimal from,
    BigDecimal to,
    Outcome.Reason withheld,
    List<String> members,
    Coverage coverage) {

  /** The two cannot be compared, for this reason. */
  public static Compared withheld(Period earlier, Outcome.Reason reason, Coverage coverage) {
    return new Compared(earlier, null, null, reason, null, coverage);
  }
}
