package dev.frontier.policytracker.application.port;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which edition is the current one.
 *
 * @param number counts the changes of the plan; 0 before the first
 * @param since when it became known; empty before the first
 */
public record EditionHead(int number, Optional<Instant> since) {

  /**
   * Now, but strictly after this edition, so that "as of" never falls between two equal instants.
   */
  public Instant after(Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return since
        .map(at -> at.plus(1, ChronoUnit.MICROS))
        .filter(earliest -> earliest.isAfter(now))
        .orElse(now);
  }
}
