package dev.frontier.ingestion.domain.round;

import dev.frontier.ingestion.domain.access.Person;
import java.time.Instant;
import java.util.Objects;

/**
 * More time for one region.
 *
 * @param dueAt later than what the region had before
 * @param reason why; never empty
 */
public record Extension(String region, Instant dueAt, String reason, Person by, Instant at) {
  public Extension {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
