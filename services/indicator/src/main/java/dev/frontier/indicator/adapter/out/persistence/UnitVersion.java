package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.domain.catalogue.Unit;
import dev.frontier.indicator.domain.unit.Dimension;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** One version of a unit. */
@Entity
@Table(name = "unit_version")
class UnitVersion extends EntryRow<Unit> {

  String dimension;

  @Column(columnDefinition = "numeric")
  BigDecimal scale;

  boolean summable;

  boolean announced;

  static UnitVersion of(Unit unit, Instant from) {
    UnitVersion version = new UnitVersion();
    version.code = unit.code();
    version.nameZh = unit.nameZh();
    version.nameEn = unit.nameEn();
    version.dimension = unit.dimension().toString();
    version.scale = unit.scale();
    version.summable = unit.summable();
    version.announced = true;
    version.retired = unit.retired();
    version.knownFrom = from;
    return version;
  }

  @Override
  Unit toDomain() {
    return new Unit(
        code, nameZh, nameEn, Dimension.parse(dimension).orElseThrow(), scale, summable, retired);
  }
}
