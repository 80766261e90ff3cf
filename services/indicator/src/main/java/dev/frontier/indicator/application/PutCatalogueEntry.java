package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.Announcements;
import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueRules;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Puts a region or an indicator into the catalogue and announces it. Putting what is there already
 * does nothing, so that code lists can be loaded again and again.
 */
@ApplicationScoped
public class PutCatalogueEntry {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Announcements announcements;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public PutCatalogueEntry(
      CatalogueStore catalogues,
      ObservationStore observations,
      Announcements announcements,
      Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Puts a region. */
  @Transactional
  public PutResult put(Region region) {
    Catalogue known = latestForChange();
    Optional<Region> before = known.region(region.code());
    if (before.equals(Optional.of(region))) {
      return new PutResult.Unchanged();
    }
    List<CatalogueRules.Breach> breaches = CatalogueRules.check(region, known);
    if (!breaches.isEmpty()) {
      return new PutResult.Refused(breaches);
    }
    Instant now = now();
    catalogues.put(region, now);
    announcements.entry(region, now);
    return before.isPresent() ? new PutResult.Changed() : new PutResult.Created();
  }

  /** Puts an indicator. */
  @Transactional
  public PutResult put(Indicator indicator) {
    Catalogue known = latestForChange();
    Optional<Indicator> before = known.indicator(indicator.code());
    if (before.equals(Optional.of(indicator))) {
      return new PutResult.Unchanged();
    }
    List<CatalogueRules.Breach> breaches =
        CatalogueRules.check(indicator, known, observations.holdsAnyOf(indicator.code()));
    if (!breaches.isEmpty()) {
      return new PutResult.Refused(breaches);
    }
    Instant now = now();
    catalogues.put(indicator, now);
    announcements.entry(indicator, now);
    return before.isPresent() ? new PutResult.Changed() : new PutResult.Created();
  }

  private Catalogue latestForChange() {
    catalogues.takeForChange();
    return catalogues.at(AsOf.LATEST);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
