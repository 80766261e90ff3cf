package dev.frontier.policytracker.domain.scoreboard;

import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.Verification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * One line of a scoreboard.
 *
 * @param claimed measures by what their ministry claims; every status is there
 * @param verified measures by what a verifier found; every finding is there
 * @param claimedIndex from 0 to 100, two decimals; null without measures
 * @param verifiedIndex the part of it that verifiers found; null without measures
 * @param gap the one less the other; null without measures
 * @param overdue measures with a milestone or a report that is overdue
 * @param notMoving measures that are verified and whose indicators had time to move and did not
 */
public record Line(
    Group group,
    long measures,
    Map<ClaimedStatus, Long> claimed,
    Map<Verification, Long> verified,
    BigDecimal claimedIndex,
    BigDecimal verifiedIndex,
    BigDecimal gap,
    long overdue,
    long notMoving) {

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Of these the ministry says that they cannot go on. */
  public long blocked() {
    return claimed.get(ClaimedStatus.BLOCKED);
  }

  /**
   * The line of a group.
   *
   * @param group null for the line of all measures
   * @param tallies none for a group without measures
   */
  static Line of(Group group, Collection<Tally> tallies, Weights weights) {
    long measures = sum(tallies, Tally::measures);
    BigDecimal claimedIndex = index(tallies, measures, it -> weights.claimed().get(it.claimed()));
    BigDecimal verifiedIndex =
        index(
            tallies,
            measures,
            it ->
                weights
                    .claimed()
                    .get(it.claimed())
                    .multiply(weights.verified().get(it.verified())));
    return new Line(
        group,
        measures,
        counts(ClaimedStatus.class, tallies, Status::claimed),
        counts(Verification.class, tallies, Status::verified),
        claimedIndex,
        verifiedIndex,
        measures == 0 ? null : claimedIndex.subtract(verifiedIndex),
        sum(tallies, Tally::overdue),
        sum(tallies, Tally::notMoving));
  }

  private static long sum(Collection<Tally> tallies, ToLongFunction<Tally> what) {
    return tallies.stream().mapToLong(what).sum();
  }

  private static BigDecimal index(
      Collection<Tally> tallies, long measures, Function<Status, BigDecimal> weight) {
    return measures == 0
        ? null
        : tallies.stream()
            .map(it -> weight.apply(it.status()).multiply(BigDecimal.valueOf(it.measures())))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(measures), DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static <L extends Enum<L>> Map<L, Long> counts(
      Class<L> lights, Collection<Tally> tallies, Function<Status, L> light) {
    Map<L, Long> counts = new EnumMap<>(lights);
    for (L each : lights.getEnumConstants()) {
      counts.put(each, 0L);
    }
    tallies.forEach(it -> counts.merge(light.apply(it.status()), it.measures(), Long::sum));
    return counts;
  }
}
