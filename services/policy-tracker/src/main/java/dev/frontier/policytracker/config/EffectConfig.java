package dev.frontier.policytracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** How effects are judged; {@code docs/guides/effect.md} explains the method. */
@ConfigMapping(prefix = "frontier.effect")
public interface EffectConfig {

  /**
   * Most years before the verified date that are looked at: one five-year plan. Older years tell
   * more of another time than of the trend.
   */
  @WithDefault("5")
  int beforeYears();

  /** Most years after it: later changes have more and more other causes. */
  @WithDefault("3")
  int afterYears();

  /**
   * Fewest years before. Two points always lie on a line; three are the fewest that can show that
   * two regions did not go in parallel.
   */
  @WithDefault("3")
  int leastBefore();

  /** Fewest years after. One year is an event: a closed port, a harvest. Two are the fewest. */
  @WithDefault("2")
  int leastAfter();

  /**
   * Differences up to this, in logarithms, count as none. Provinces' trade figures are revised by
   * about one percent, so that less could be the revision alone.
   */
  @WithDefault("0.01")
  double leastDifference();

  /** Indicators that a measure should bring down; none of the paper's. */
  Optional<Set<String>> falling();

  /** Units of which a nation's figure is not the sum of its provinces'. */
  @WithDefault("PERCENT,PCT,INDEX")
  Set<String> notAdditive();

  /** How often it is looked whether something is due: what a reader hardly notices as delay. */
  @WithDefault("1s")
  String every();

  /** How often what waits is counted for operators: as often as metrics are usually read. */
  @WithDefault("15s")
  String watchEvery();

  /** Measures judged in one transaction: some tenths of a second. */
  @WithDefault("200")
  int batch();
}
