package dev.frontier.indicator;

import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is filed, summed and computed in {@link RandomCountry}, written as plainly as possible over
 * the log of releases and sharing no rule with what is tested: neither the tree of regions nor the
 * expressions are read from the catalogue.
 */
public final class NaiveCountry {

  /** The indicators of which a sum over members is the member's figures added up. */
  public static final List<String> ADDITIVE = List.of("TRADE", "PEOPLE", "C_SUM");

  private static final Map<String, List<String>> DIVISIONS =
      Map.of("CN-A", RandomCountry.PREFECTURES, "CN-110100", RandomCountry.COUNTIES);

  private final Map<String, Release.Item> standing = new HashMap<>();

  /**
   * What was known at an instant.
   *
   * @param log in the order of the vintages
   */
  public NaiveCountry(List<Release> log, Instant asOf) {
    for (Release release : log) {
      for (Release.Item item : release.observations()) {
        String cell = cell(release.indicator(), release.region(), item.period().year());
        if (release.vintage().isAfter(asOf)) {
          continue;
        }
        if (item.action() == Action.WITHDRAWN) {
          standing.remove(cell);
        } else {
          standing.put(cell, item);
        }
      }
    }
  }

  private static String cell(String indicator, String region, int year) {
    return indicator + " " + region + " " + year;
  }

  /** The value of an indicator; null if there is none. */
  public BigDecimal level(String indicator, String region, int year) {
    if (!region.equals("GROUP")) {
      return of(indicator, List.of(region), year);
    }
    List<String> present =
        Figures.MEMBERS.stream().filter(member -> complete(indicator, member, year)).toList();
    return present.size() < 3 ? null : of(indicator, present, year);
  }

  /** Whether a region's figure is the sum of those below it. */
  public boolean stoodInFor(String indicator, String region, int year) {
    return !standing.containsKey(cell(indicator, region, year))
        && figure(indicator, region, year) != null;
  }

  /** Whether a member has every figure of its own that an indicator is computed from. */
  private boolean complete(String indicator, String member, int year) {
    boolean trade = figure("TRADE", member, year) != null;
    boolean people = figure("PEOPLE", member, year) != null;
    return switch (indicator) {
      case "TRADE", "C_SUM" -> trade;
      case "PEOPLE", "C_SHARE" -> people;
      case "C_HEAD" -> trade && people;
      case "C_GROWTH" -> trade && figure("TRADE", member, year - 1) != null;
      case "C_INDEX" -> trade && figure("TRADE", member, 2018) != null;
      case "C_TOP" -> complete("C_HEAD", member, year) && complete("C_HEAD", member, year - 1);
      default -> throw new IllegalArgumentException(indicator);
    };
  }

  private BigDecimal of(String indicator, List<String> over, int year) {
    BigDecimal trade = sum("TRADE", over, year);
    return switch (indicator) {
      case "TRADE", "PEOPLE" -> sum(indicator, over, year);
      case "C_SUM" -> rounded(trade == null ? null : trade.multiply(BigDecimal.valueOf(3)));
      case "C_HEAD" -> rounded(perHead(over, year));
      case "C_GROWTH" -> percent(minus(trade, sum("TRADE", over, year - 1)), over, year - 1);
      case "C_INDEX" -> percent(trade, over, 2018);
      case "C_SHARE" ->
          rounded(hundredTimes(quotient(sum("PEOPLE", over, year), figure("PEOPLE", "CN", year))));
      case "C_TOP" -> {
        BigDecimal before = perHead(over, year - 1);
        yield rounded(hundredTimes(quotient(minus(perHead(over, year), before), before)));
      }
      default -> throw new IllegalArgumentException(indicator);
    };
  }

  private BigDecimal percent(BigDecimal part, List<String> over, int year) {
    return rounded(hundredTimes(quotient(part, sum("TRADE", over, year))));
  }

  /** Trade is in hundreds of millions, people are in tens of thousands. */
  private BigDecimal perHead(List<String> over, int year) {
    BigDecimal trade = sum("TRADE", over, year);
    return quotient(trade == null ? null : trade.scaleByPowerOfTen(4), sum("PEOPLE", over, year));
  }

  private BigDecimal sum(String indicator, List<String> over, int year) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String region : over) {
      BigDecimal figure = figure(indicator, region, year);
      if (figure == null) {
        return null;
      }
      sum = sum.add(figure);
    }
    return sum;
  }

  /** What is filed stands, be it that it is missing; else three quarters of the divisions do. */
  private BigDecimal figure(String indicator, String region, int year) {
    Release.Item filed = standing.get(cell(indicator, region, year));
    List<String> divisions = DIVISIONS.getOrDefault(region, List.of());
    if (filed != null || divisions.isEmpty()) {
      return filed == null ? null : filed.value();
    }
    List<String> present =
        divisions.stream().filter(it -> figure(indicator, it, year) != null).toList();
    return 4 * present.size() < 3 * divisions.size() ? null : sum(indicator, present, year);
  }

  private static BigDecimal minus(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.subtract(other);
  }

  private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.divide(other, MathContext.DECIMAL128);
  }

  private static BigDecimal hundredTimes(BigDecimal part) {
    return part == null ? null : part.scaleByPowerOfTen(2);
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
  }
}
