package dev.frontier.ingestion.config;

import dev.frontier.ingestion.domain.gate.GateParameters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers of the gate. Growth is a natural logarithm throughout: 0.3 is +35 % or −26 %. What
 * they lead to on the study's own tables is in {@code docs/guides/gate-on-the-paper.md}.
 */
@ConfigMapping(prefix = "frontier.ingestion.gate")
public interface GateConfig {
  /** Growth within a series. */
  Series series();

  /** Growth beside the other provinces. */
  CrossSection crossSection();

  /** Decimal points and currencies. */
  Slip slip();

  /** Indicators that move together. */
  Pairs pairs();

  /** A net flow may be negative: more investment brought home than made. All else is gross. */
  @WithDefault("ODI_NONFINANCIAL")
  Set<String> mayBeNegative();

  /** The area of a province is the same every year. */
  @WithDefault("AREA")
  Set<String> mayStay();

  /** Money, people and land add up; rates, shares and indices do not. */
  @WithDefault("USD,CNY,PERSON,PERSON_TIMES,KM2")
  Set<String> additiveUnits();

  /** There is no fraction of a person. */
  @WithDefault("PERSON,PERSON_TIMES")
  Set<String> countedUnits();

  /** After one year or two a series may have been an experiment; after three it is one. */
  @WithDefault("3")
  int presentYears();

  /** Growth within a series. */
  interface Series {
    /** A decade: what grew before it was another economy. */
    @WithDefault("10")
    int years();

    /** A median of two is their mean, and their deviation says nothing: from three on it does. */
    @WithDefault("3")
    int minGrowths();

    /**
     * Three, as is usual for the median deviation; on a handful of growths it is an asking and not
     * a test, and the least spread below decides more often than it.
     */
    @WithDefault("3.0")
    double spreads();

    /**
     * Half of all yearly growths of provincial trade lie within 0.13 either way, so a spread below
     * 0.10 is a short series' luck; with three spreads, −26 % to +35 % around the usual growth is
     * never asked about.
     */
    @WithDefault("0.10")
    double minSpread();

    /**
     * Of a series too young to have a usual growth, what more than doubles or halves: ln 2 and a
     * little, so that exactly twice as much passes.
     */
    @WithDefault("0.70")
    double shortBound();
  }

  /** Hidiroglou and Berthelot (1986). */
  interface CrossSection {
    /**
     * Nine provinces span three orders of magnitude. At 1 only the largest are ever asked, at 0
     * mostly the smallest; 0.3 to 0.5 is what offices use, and 0.4 lets Liaoning's score weigh
     * seven times Tibet's at the same ratio.
     */
    @WithDefault("0.4")
    double u();

    /** The authors' own. With an odd number of units it does nothing: see minDeviation. */
    @WithDefault("0.05")
    double a();

    /**
     * Quartiles of nine units are those of the third and the seventh, and jump; business surveys
     * with hundreds take 4 to 7, and on the study's tables 3 asks about half as much again as 4
     * while 7 still finds the grossest ones only.
     */
    @WithDefault("4.0")
    double c();

    /** Below six a quartile is the second unit, and one neighbour decides. */
    @WithDefault("6")
    int minProvinces();

    /** When all provinces move alike, their quartiles crowd; 15 % apart is not yet a question. */
    @WithDefault("0.15")
    double minDeviation();
  }

  /** Decimal points and currencies. */
  interface Slip {
    /** Two years either side: three of four neighbours outvote one that is wrong itself. */
    @WithDefault("2")
    int neighbours();

    /** ×10, ×100 and ×1000 are fingers; ×10000 is 万 for 亿. */
    @WithDefault("4")
    int maxPower();

    /** −26 % to +35 %: a usual year on top of the slip. */
    @WithDefault("0.30")
    double tolerance();

    /** Tighter, since a figure may well grow sevenfold less exactly: ±16 %. */
    @WithDefault("0.15")
    double rateTolerance();

    /** A median of four others or more is not one of them. */
    @WithDefault("4")
    int minOthers();

    /**
     * Within half and double of the others' growth it is their year and nobody's slip; so is
     * whatever goes the way of others that halved or doubled themselves.
     */
    @WithDefault("0.70")
    double alike();

    /** Yuan, dollar. */
    @WithDefault("CNY,USD")
    List<String> currencies();

    /** Yearly averages; where they come from is said beside them. */
    Map<Integer, Double> yuanPerDollar();

    /** The middle of 6.1 to 7.3, where every year since 2013 has been. */
    @WithDefault("6.7")
    double yuanPerDollarElse();
  }

  /** Indicators that move together. */
  interface Pairs {
    /** The second follows the first. */
    Map<String, String> paired();

    /** A fifth up or down: ln 1.22. */
    @WithDefault("0.20")
    double moves();

    /** What rounding and the exchange rate do. */
    @WithDefault("0.03")
    double stays();

    /** Each visitor spends two thirds more, or two fifths less, than a year ago: ln 1.65. */
    @WithDefault("0.50")
    double apart();
  }

  /** The same for the rules. */
  default GateParameters parameters() {
    return new GateParameters(
        new GateParameters.Series(
            series().years(),
            series().minGrowths(),
            series().spreads(),
            series().minSpread(),
            series().shortBound()),
        new GateParameters.CrossSection(
            crossSection().u(),
            crossSection().a(),
            crossSection().c(),
            crossSection().minProvinces(),
            crossSection().minDeviation()),
        new GateParameters.Slip(
            slip().neighbours(),
            slip().maxPower(),
            slip().tolerance(),
            slip().rateTolerance(),
            slip().minOthers(),
            slip().alike(),
            slip().currencies(),
            slip().yuanPerDollar(),
            slip().yuanPerDollarElse()),
        new GateParameters.Pairs(
            pairs().paired(), pairs().moves(), pairs().stays(), pairs().apart()),
        mayBeNegative(),
        mayStay(),
        additiveUnits(),
        countedUnits(),
        presentYears());
  }
}
