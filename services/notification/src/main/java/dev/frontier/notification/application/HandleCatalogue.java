package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.domain.catalogue.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The code lists changed: alerts use the new names from now on. */
@ApplicationScoped
public class HandleCatalogue {
  private final CatalogueStore catalogue;

  /** All parts are needed. */
  public HandleCatalogue(CatalogueStore catalogue) {
    this.catalogue = catalogue;
  }

  /** Keeps the entries of a batch. */
  @Transactional
  public void handle(List<Entry> entries) {
    if (!entries.isEmpty()) {
      catalogue.put(entries);
    }
  }
}
