package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the codes that figures may use as their owner announces them. */
@ApplicationScoped
public class ReceiveCatalogue {
  private final CatalogueStore catalogue;

  ReceiveCatalogue(CatalogueStore catalogue) {
    this.catalogue = catalogue;
  }

  /** Stores entries in the order they were announced: the last one of a code counts. */
  @Transactional
  public void handle(List<CatalogueEntry> announced) {
    Map<String, CatalogueEntry> latest = new LinkedHashMap<>();
    for (CatalogueEntry entry : announced) {
      latest.put(entry.getClass().getSimpleName() + ' ' + entry.code(), entry);
    }
    catalogue.put(List.copyOf(latest.values()));
  }
}
