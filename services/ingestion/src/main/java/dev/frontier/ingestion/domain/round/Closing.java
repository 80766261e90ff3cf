package dev.frontier.ingestion.domain.round;

import dev.frontier.ingestion.domain.access.Person;
import java.time.Instant;
import java.util.Objects;

/**
 * The end of a round.
 *
 * @param reason null when none was given
 */
public record Closing(Person by, Instant at, String reason) {
  public Closing {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
