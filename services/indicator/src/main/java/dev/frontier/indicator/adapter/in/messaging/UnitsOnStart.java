package dev.frontier.indicator.adapter.in.messaging;

import dev.frontier.indicator.application.AnnounceUnits;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has the units announced that came with the database, when the service starts. */
@ApplicationScoped
public class UnitsOnStart {

  private final AnnounceUnits announceUnits;

  /** Uses this. */
  public UnitsOnStart(AnnounceUnits announceUnits) {
    this.announceUnits = announceUnits;
  }

  void on(@Observes StartupEvent started) {
    announceUnits.announce();
  }
}
