package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;

/**
 * How a value comes about, in symbols that need no language.
 *
 * @param symbols by indicator, region and period: {@code 100 × A[CN-GX, 2019] ÷ A[CN, 2019]}
 * @param numbers the same with the figures in their places; null if the value is withheld
 */
public record Formula(String symbols, String numbers) {

  /** One level in symbols. */
  public static String term(Indicator indicator, Region region, Period period) {
    return term(indicator, region.code(), period);
  }

  /** One level in symbols, of the region with this code. */
  public static String term(Indicator indicator, String region, Period period) {
    return indicator.code() + "[" + region + ", " + period + "]";
  }

  /** One figure as it is written in a formula: a negative one in brackets. */
  public static String number(BigDecimal value) {
    String text = value.toPlainString();
    return value.signum() < 0 ? "(" + text + ")" : text;
  }
}
