package dev.frontier.ingestion.domain.submission;

import dev.frontier.ingestion.domain.access.Person;
import java.time.Instant;
import java.util.Objects;

/**
 * One thing that was done to a submission.
 *
 * @param reason why it was returned, withdrawn or replaced; null for everything else
 */
public record Step(Action action, Person by, Instant at, String reason) {
  public Step {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
