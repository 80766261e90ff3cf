package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The levels of one indicator as known at one instant: what everything else is derived from, and
 * all that it needs to know of where a level comes from. One instance is for one thread.
 */
public interface Levels {

  /** The level: empty if nothing is known of the region, or of any member of the aggregate. */
  Optional<Level> level(Region region, Period period);

  /**
   * The two levels that a change compares: of an aggregate both over the members that have a figure
   * in both periods.
   *
   * @return empty if there is no level in the later period
   */
  Optional<Compared> compared(Region region, Period earlier, Period later);

  /**
   * The vintages that the level is a function of, in the order of the members: statements that a
   * figure is missing and withdrawals among them, since coverage and vintage depend on them.
   */
  List<Observation> inputs(Region region, Period period);

  /**
   * From when there is no level any more: empty if there is one, or there never was one to take
   * back.
   */
  Optional<Instant> withdrawnFrom(Region region, Period period);

  /** How the level is found, for example {@code A[CN-GX, 2019] + A[CN-YN, 2019]}. */
  Formula formula(Region region, Period period);

  /** The periods that anything is known of, in order. */
  Set<Period> periods();

  /**
   * Whether the level of an aggregate is the sum of its members', so that a member can have a part
   * in it.
   */
  boolean additive();

  /**
   * Whether the level is what somebody has filed for this very region, or would be if it were
   * there; not a sum over others and not computed.
   */
  boolean asFiled(Region region, Period period);

  /** The value of the level; null if it is missing, withheld or nothing is known. */
  default BigDecimal figure(Region region, Period period) {
    return level(region, period).map(level -> level.outcome().value()).orElse(null);
  }
}
