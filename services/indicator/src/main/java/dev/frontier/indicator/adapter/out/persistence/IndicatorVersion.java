package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.expression.Expression;
import dev.frontier.indicator.domain.expression.ExpressionParser;
import dev.frontier.indicator.domain.expression.Parsed;
import dev.frontier.indicator.domain.period.Frequency;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** One version of an indicator. */
@Entity
@Table(name = "indicator_version")
class IndicatorVersion extends EntryRow<Indicator> {

  String unit;

  String expression;

  @Column(name = "unit_mult")
  int unitMult;

  int decimals;

  @Enumerated(EnumType.STRING)
  Frequency freq;

  @Column(name = "higher_is_better")
  boolean higherIsBetter;

  @Column(columnDefinition = "numeric")
  BigDecimal coverage;

  static IndicatorVersion of(Indicator indicator, Instant from) {
    IndicatorVersion version = new IndicatorVersion();
    version.code = indicator.code();
    version.nameZh = indicator.nameZh();
    version.nameEn = indicator.nameEn();
    version.unit = indicator.unit();
    version.unitMult = indicator.unitMult();
    version.decimals = indicator.decimals();
    version.freq = indicator.freq();
    version.higherIsBetter = indicator.higherIsBetter();
    version.coverage = indicator.coverage();
    version.expression = indicator.computed() ? indicator.expression().text() : null;
    version.retired = indicator.retired();
    version.knownFrom = from;
    return version;
  }

  @Override
  Indicator toDomain() {
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
        read(),
        retired);
  }

  /** It was written by the expression itself, so that it can be read. */
  private Expression read() {
    if (expression == null) {
      return null;
    }
    return ((Parsed.Read) ExpressionParser.parse(expression)).expression();
  }
}
