package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the catalogue as it is. */
@ApplicationScoped
public class ReadCatalogue {

  private final CatalogueStore catalogues;

  /** Uses this port. */
  public ReadCatalogue(CatalogueStore catalogues) {
    this.catalogues = catalogues;
  }

  /** The catalogue as it is now. */
  @Transactional
  public Catalogue latest() {
    return catalogues.at(AsOf.LATEST);
  }
}
