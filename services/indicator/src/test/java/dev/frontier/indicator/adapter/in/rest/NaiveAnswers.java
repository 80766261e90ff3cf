package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.RandomLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link ReplayedAnswers} must say by a model: the shares and the ranking follow from the
 * levels.
 *
 * @param levels what the model says
 * @param indicators codes of all that are asked for
 * @param additive codes of those of which a member can have a share in the total
 * @param regions codes of all that are asked for
 */
record NaiveAnswers(
    Levels levels, List<String> indicators, List<String> additive, List<String> regions) {

  /** The value of an indicator in a region and year; null if there is none. */
  interface Levels {
    BigDecimal of(String indicator, String region, int year);
  }

  /** What is told of totals, shares and rankings, a line each. */
  String lines() {
    List<String> told = new ArrayList<>();
    for (String indicator : indicators) {
      for (int year = RandomLog.FIRST; year <= RandomLog.LAST; year++) {
        BigDecimal nation = levels.of(indicator, "CN", year);
        for (String region : regions) {
          BigDecimal level = levels.of(indicator, region, year);
          String cell = indicator + ' ' + region + ' ' + year;
          if (level != null) {
            told.add(cell + " total or figure " + level.toPlainString());
          }
          if (level != null && nation != null && nation.signum() > 0 && !region.equals("CN")) {
            told.add(cell + " share " + percent(level, nation));
          }
        }
        ranking(indicator, year, told);
      }
    }
    return String.join("\n", told.stream().sorted().toList());
  }

  private void ranking(String indicator, int year, List<String> told) {
    Map<String, BigDecimal> ranked = new TreeMap<>();
    for (String member : Figures.MEMBERS) {
      BigDecimal level = levels.of(indicator, member, year);
      if (level != null) {
        ranked.put(member, level);
      }
    }
    if (ranked.size() < 3) {
      return;
    }
    BigDecimal total = additive.contains(indicator) ? levels.of(indicator, "GROUP", year) : null;
    ranked.forEach(
        (member, level) -> {
          long better = ranked.values().stream().filter(it -> it.compareTo(level) > 0).count();
          String share = total == null || total.signum() <= 0 ? "-" : percent(level, total);
          String cell = indicator + ' ' + member + ' ' + year;
          told.add(cell + " rank " + (better + 1) + ' ' + level.toPlainString() + ' ' + share);
        });
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100))
        .divide(whole, 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
