package dev.frontier.indicator.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.catalogue.Unit;
import java.util.List;

/**
 * The data of a catalogue event as its schema has it; the properties of other kinds are left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogueData(
    String kind,
    String code,
    String nameZh,
    String nameEn,
    String regionKind,
    String divisionKind,
    String parent,
    String gb2260,
    List<String> members,
    String unit,
    Integer unitMult,
    Integer decimals,
    String freq,
    Boolean higherIsBetter,
    String coverage,
    String expression,
    String dimension,
    String scale,
    Boolean summable,
    Boolean retired) {

  static CatalogueData of(CatalogueEntry entry) {
    if (entry instanceof Region region) {
      return of(region);
    }
    return entry instanceof Indicator indicator ? of(indicator) : of((Unit) entry);
  }

  /** The key of an entry's events: its kind and its code. */
  String key() {
    return kind + ":" + code;
  }

  /**
   * Divisions of provinces are a kind of their own, since the kinds of regions were closed when
   * there were none.
   */
  private static CatalogueData of(Region region) {
    boolean division = region.kind().division();
    return new CatalogueData(
        division ? "division" : "region",
        region.code(),
        region.nameZh(),
        region.nameEn(),
        division ? null : region.kind().code(),
        division ? region.kind().code() : null,
        region.parent(),
        region.gb2260(),
        region.kind() == RegionKind.AGGREGATE ? region.members() : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        said(region.retired()));
  }

  private static CatalogueData of(Indicator indicator) {
    return new CatalogueData(
        "indicator",
        indicator.code(),
        indicator.nameZh(),
        indicator.nameEn(),
        null,
        null,
        null,
        null,
        null,
        indicator.unit(),
        indicator.unitMult(),
        indicator.decimals(),
        indicator.freq().name(),
        indicator.higherIsBetter(),
        indicator.coverage().toPlainString(),
        indicator.computed() ? indicator.expression().text() : null,
        null,
        null,
        null,
        said(indicator.retired()));
  }

  private static CatalogueData of(Unit unit) {
    return new CatalogueData(
        "unit",
        unit.code(),
        unit.nameZh(),
        unit.nameEn(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        unit.dimension().toString(),
        unit.scale().toPlainString(),
        unit.summable(),
        said(unit.retired()));
  }

  /** Said only where it is so. */
  private static Boolean said(boolean retired) {
    return retired ? Boolean.TRUE : null;
  }
}
