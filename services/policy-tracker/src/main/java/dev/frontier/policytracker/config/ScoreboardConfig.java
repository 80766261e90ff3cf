package dev.frontier.policytracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** How a scoreboard weighs; {@code docs/guides/scoreboard.md} tells it to readers. */
@ConfigMapping(prefix = "frontier.scoreboard")
public interface ScoreboardConfig {

  /** Days that a ministry has for its report after a half-year's end: the month that follows. */
  @WithDefault("31")
  int reportDays();

  /** How much of a measure counts as done. */
  Weight weight();

  /** From 0 for nothing to 1 for all of it. */
  interface Weight {

    /** Nothing has been done. */
    @WithDefault("0")
    BigDecimal notStarted();

    /** A plan is cheap; a tenth tells it from none. */
    @WithDefault("0.1")
    BigDecimal planned();

    /** Begun with an open end: half, wherever between begun and done it is. */
    @WithDefault("0.5")
    BigDecimal underWay();

    /** Begun, but it goes nowhere until somebody else moves: half of what is under way. */
    @WithDefault("0.25")
    BigDecimal blocked();

    /** All of it. */
    @WithDefault("1")
    BigDecimal carriedOut();

    /** Nothing, and it stays among the measures: dropping must not raise an index. */
    @WithDefault("0")
    BigDecimal dropped();

    /** The part of a claim that nobody has looked at: none is known to be true. */
    @WithDefault("0")
    BigDecimal unverified();

    /** The part of a confirmed claim. */
    @WithDefault("1")
    BigDecimal confirmed();

    /** The part of a claim that holds in part: half, since a verdict does not say how much. */
    @WithDefault("0.5")
    BigDecimal partly();

    /** The part of a refused claim. */
    @WithDefault("0")
    BigDecimal refused();
  }
}
