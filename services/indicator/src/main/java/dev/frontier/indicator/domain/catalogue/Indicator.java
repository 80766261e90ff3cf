package dev.frontier.indicator.domain.catalogue;

import dev.frontier.indicator.domain.expression.Expression;
import dev.frontier.indicator.domain.period.Frequency;
import java.math.BigDecimal;

/**
 * An indicator of the catalogue.
 *
 * @param code for example {@code TRADE_TOTAL}
 * @param nameZh never null
 * @param nameEn never null
 * @param unit SDMX unit code, for example {@code USD}
 * @param unitMult power of ten that a figure is a multiple of: 8 means hundred millions
 * @param decimals digits behind the point that figures are shown with, and that computed ones are
 *     rounded to
 * @param freq how often it is observed
 * @param higherIsBetter whether rank 1 goes to the highest figure, or to the lowest
 * @param coverage the fraction (0 to 1) of an aggregate's members whose figures must be there for a
 *     total or a rank to be given
 * @param expression how it is computed of other indicators; null if offices file it
 * @param retired whether it is out of use: its figures stay, new ones are not collected
 */
public record Indicator(
    String code,
    String nameZh,
    String nameEn,
    String unit,
    int unitMult,
    int decimals,
    Frequency freq,
    boolean higherIsBetter,
    BigDecimal coverage,
    Expression expression,
    boolean retired)
    implements CatalogueEntry {

  /** Three quarters of the members: what holds where the catalogue says nothing else. */
  public static final BigDecimal USUAL_COVERAGE = new BigDecimal("0.75");

  /** Drops zeros at the end of the coverage, so that 0.75 and 0.750 are the same entry. */
  public Indicator {
    coverage = coverage.signum() == 0 ? BigDecimal.ZERO : coverage.stripTrailingZeros();
  }

  /** One in use that offices file. */
  public Indicator(
      String code,
      String nameZh,
      String nameEn,
      String unit,
      int unitMult,
      int decimals,
      Frequency freq,
      boolean higherIsBetter,
      BigDecimal coverage) {
    this(
        code,
        nameZh,
        nameEn,
        unit,
        unitMult,
        decimals,
        freq,
        higherIsBetter,
        coverage,
        null,
        false);
  }

  /** Whether it is computed of others, so that nobody files it. */
  public boolean computed() {
    return expression != null;
  }

  @Override
  public Indicator retire() {
    return new Indicator(
        code,
        nameZh,
        nameEn,
        unit,
        unitMult,
        decimals,
        freq,
        higherIsBetter,
        coverage,
        expression,
        true);
  }
}
