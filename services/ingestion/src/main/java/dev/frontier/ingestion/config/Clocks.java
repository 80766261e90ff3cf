package dev.frontier.ingestion.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one clock of the service, passed to whatever needs the time. */
@ApplicationScoped
public class Clocks {
  /**
   * Ticks in microseconds, which is what the database keeps: what is answered is what is stored.
   */
  @Produces
  @ApplicationScoped
  Clock clock(FilingConfig config) {
    return Clock.tick(Clock.system(config.zone()), Duration.ofNanos(1000));
  }
}
