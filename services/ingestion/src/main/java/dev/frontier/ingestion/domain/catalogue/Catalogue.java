package dev.frontier.ingestion.domain.catalogue;

import java.util.Map;
import java.util.Optional;

/** The part of the catalogue that a set of rows needs; a code that is not in it is unknown. */
public record Catalogue(
    Map<String, CatalogueEntry.Region> regions, Map<String, CatalogueEntry.Indicator> indicators) {
  public Catalogue {
    regions = Map.copyOf(regions);
    indicators = Map.copyOf(indicators);
  }

  /** Empty when unknown. */
  public Optional<CatalogueEntry.Region> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  /** Empty when unknown. */
  public Optional<CatalogueEntry.Indicator> indicator(String code) {
    return Optional.ofNullable(indicators.get(code));
  }
}
