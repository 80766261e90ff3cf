package dev.frontier.indicator.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
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
    String gb2260,
    List<String> members,
    String unit,
    Integer unitMult,
    Integer decimals,
    String freq,
    Boolean higherIsBetter,
    String coverage) {

  static CatalogueData of(Region region) {
    return new CatalogueData(
        "region",
        region.code(),
        region.nameZh(),
        region.nameEn(),
        region.kind().code(),
        region.gb2260(),
        region.kind() == RegionKind.AGGREGATE ? region.members() : null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static CatalogueData of(Indicator indicator) {
    return new CatalogueData(
        "indicator",
        indicator.code(),
        indicator.nameZh(),
        indicator.nameEn(),
        null,
        null,
        null,
        indicator.unit(),
        indicator.unitMult(),
        indicator.decimals(),
        indicator.freq().name(),
        indicator.higherIsBetter(),
        indicator.coverage().toPlainString());
  }
}
