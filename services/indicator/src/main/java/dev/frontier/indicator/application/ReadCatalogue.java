package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the catalogue as known at any instant. */
@ApplicationScoped
public class ReadCatalogue {

  private final CatalogueStore catalogues;
  private final Clock clock;

  /** Uses this port and this clock. */
  public ReadCatalogue(CatalogueStore catalogues, Clock clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /** The catalogue as it is now. */
  @Transactional
  public Catalogue latest() {
    return catalogues.at(AsOf.LATEST);
  }

  /**
   * The catalogue as it was known.
   *
   * @param asOf null for the latest
   */
  @Transactional
  public Catalogue at(Instant asOf) {
    return catalogues.at(AsOf.of(asOf, clock));
  }

  /**
   * The version of an entry that was known, be it one that says that it is out of use; empty if
   * there never was such an entry.
   *
   * @param asOf null for the latest
   */
  @Transactional
  public <E extends CatalogueEntry> Optional<EntryVersion<E>> find(
      Class<E> kind, String code, Instant asOf) {
    Instant then = AsOf.of(asOf, clock).instant();
    List<EntryVersion<E>> history = catalogues.history(kind, code);
    return history.stream()
        .filter(it -> !it.knownFrom().isAfter(then))
        .filter(it -> it.knownTo() == null || it.knownTo().isAfter(then))
        .findFirst();
  }

  /** Every version of an entry, the first one first; none if there never was one. */
  @Transactional
  public <E extends CatalogueEntry> List<EntryVersion<E>> history(Class<E> kind, String code) {
    return catalogues.history(kind, code);
  }
}
