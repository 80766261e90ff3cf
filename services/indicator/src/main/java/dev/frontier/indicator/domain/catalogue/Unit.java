package dev.frontier.indicator.domain.catalogue;

import dev.frontier.indicator.domain.unit.Dimension;
import java.math.BigDecimal;

/**
 * A unit that figures are given in. The power of ten that a figure is a multiple of (SDMX
 * UNIT_MULT) belongs to the indicator and not to the unit.
 *
 * @param code SDMX unit code, for example {@code USD}
 * @param nameZh never null
 * @param nameEn never null
 * @param dimension what it measures
 * @param scale how much of its dimension one of it is, above zero: 0.01 for percent
 * @param summable whether figures in it may be summed over regions: dollars may, percents not
 * @param retired whether no indicator may be given it any more
 */
public record Unit(
    String code,
    String nameZh,
    String nameEn,
    Dimension dimension,
    BigDecimal scale,
    boolean summable,
    boolean retired)
    implements CatalogueEntry {

  /** Drops zeros at the end of the scale, so that 0.01 and 0.010 are the same entry. */
  public Unit {
    scale = scale.stripTrailingZeros();
  }

  /** A unit of which nothing is known but its code: it measures itself alone. */
  public static Unit bare(String code) {
    return new Unit(code, code, code, Dimension.of(code), BigDecimal.ONE, true, false);
  }

  @Override
  public Unit retire() {
    return new Unit(code, nameZh, nameEn, dimension, scale, summable, true);
  }
}
