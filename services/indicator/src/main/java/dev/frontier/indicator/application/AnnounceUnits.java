package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.Announcements;
import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.domain.catalogue.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Announces the units that the database has had from the beginning, once. */
@ApplicationScoped
public class AnnounceUnits {

  private final CatalogueStore catalogues;
  private final Announcements announcements;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public AnnounceUnits(CatalogueStore catalogues, Announcements announcements, Clock clock) {
    this.catalogues = catalogues;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Announces those that nobody has been told of. */
  @Transactional
  public void announce() {
    catalogues.takeForChange();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (Unit unit : catalogues.takeUnannounced()) {
      announcements.entry(unit, now);
    }
  }
}
