package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.period.Frequency;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** One version of an indicator. */
@Entity
@Table(name = "indicator_version")
class IndicatorVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String code;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  String unit;

  @Column(name = "unit_mult")
  int unitMult;

  int decimals;

  @Enumerated(EnumType.STRING)
  Frequency freq;

  @Column(name = "higher_is_better")
  boolean higherIsBetter;

  @Column(columnDefinition = "numeric")
  BigDecimal coverage;

  @Column(name = "known_from")
  Instant knownFrom;

  @Column(name = "known_to")
  Instant knownTo;

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
    version.knownFrom = from;
    return version;
  }

  Indicator toDomain() {
    return new Indicator(
        code, nameZh, nameEn, unit, unitMult, decimals, freq, higherIsBetter, coverage);
  }
}
