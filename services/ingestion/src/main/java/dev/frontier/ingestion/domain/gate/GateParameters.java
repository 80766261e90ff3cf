package dev.frontier.ingestion.domain.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that the rules judge by; the settings say why each is what it is.
 *
 * @param mayBeNegative indicators that count what goes both ways
 * @param mayStay indicators that do not change from year to year
 * @param additiveUnits units whose figures of the provinces add up to the nation's
 * @param countedUnits units of which there is no fraction
 * @param presentYears how many years in a row a figure was there when its absence is asked about
 */
public record GateParameters(
    Series series,
    CrossSection crossSection,
    Slip slip,
    Pairs pairs,
    Set<String> mayBeNegative,
    Set<String> mayStay,
    Set<String> additiveUnits,
    Set<String> countedUnits,
    int presentYears) {
  public GateParameters {
    mayBeNegative = Set.copyOf(mayBeNegative);
    mayStay = Set.copyOf(mayStay);
    additiveUnits = Set.copyOf(additiveUnits);
    countedUnits = Set.copyOf(countedUnits);
  }

  /**
   * Of growth within a series. Growth is a natural logarithm: half and double are equally far.
   *
   * @param years how far back and ahead growth is compared with
   * @param minGrowths fewer say nothing about what is usual; then {@code shortBound} counts
   * @param spreads how many spreads from the median are let through
   * @param minSpread spread that is assumed at least
   * @param shortBound growth either way that is let through when too little is known
   */
  public record Series(
      int years, int minGrowths, double spreads, double minSpread, double shortBound) {}

  /**
   * Of growth beside the other provinces.
   *
   * @param u how much the size of a province counts, 0 (not at all) to 1 (proportionally)
   * @param a least distance of a quartile from the median score, as a share of that score
   * @param c how many quartile distances are let through
   * @param minProvinces fewer are no cross-section
   * @param minDeviation growth that differs from the median ratio by less is let through
   */
  public record CrossSection(double u, double a, double c, int minProvinces, double minDeviation) {}

  /**
   * Of slips.
   *
   * @param neighbours how many years before and after tell what was to be expected
   * @param maxPower largest power of ten that is named
   * @param tolerance distance from an exact power of ten at which it is still named, a logarithm
   * @param rateTolerance the same for an exchange rate
   * @param minOthers of so many other provinces a common move is believed
   * @param alike growth that differs from the others' median by less is theirs, too; and more than
   *     this is a year in which everybody moved
   * @param currencies codes of the units that are money: yuan first, dollar second
   * @param yuanPerDollar yearly averages by year
   * @param yuanPerDollarElse assumed for a year without one
   */
  public record Slip(
      int neighbours,
      int maxPower,
      double tolerance,
      double rateTolerance,
      int minOthers,
      double alike,
      List<String> currencies,
      Map<Integer, Double> yuanPerDollar,
      double yuanPerDollarElse) {
    public Slip {
      currencies = List.copyOf(currencies);
      yuanPerDollar = Map.copyOf(yuanPerDollar);
    }

    double rateOf(int year) {
      return yuanPerDollar.getOrDefault(year, yuanPerDollarElse);
    }
  }

  /**
   * Of indicators that move together.
   *
   * @param paired codes: the second follows the first
   * @param moves growth either way that the other should show something of
   * @param stays growth either way that is nothing
   * @param apart distance of the two growths that is asked about in any case
   */
  public record Pairs(Map<String, String> paired, double moves, double stays, double apart) {
    public Pairs {
      paired = Map.copyOf(paired);
    }
  }
}
