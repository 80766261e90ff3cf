package dev.frontier.indicator.adapter.in.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists of the catalogue; objects, so that more can be said beside the list one day. */
final class CatalogueJson {

  private CatalogueJson() {}

  /** All regions, by code. */
  @Schema(name = "Regions")
  record Regions(List<RegionJson> regions) {}

  /** All indicators, by code. */
  @Schema(name = "Indicators")
  record Indicators(List<IndicatorJson> indicators) {}

  /** All units, by code. */
  @Schema(name = "Units")
  record Units(List<UnitJson> units) {}
}
