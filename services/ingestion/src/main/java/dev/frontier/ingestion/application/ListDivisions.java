package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.CatalogueStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;

/** Lists what lies below the provinces that somebody acts for. */
@ApplicationScoped
public class ListDivisions {
  private final CatalogueStore catalogue;

  ListDivisions(CatalogueStore catalogue) {
    this.catalogue = catalogue;
  }

  /** Codes of the prefectures and counties below any of these; of no region none. */
  @Transactional
  public Set<String> below(Collection<String> regions) {
    return regions.isEmpty() ? Set.of() : catalogue.below(regions);
  }
}
