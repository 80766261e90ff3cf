package dev.frontier.policytracker.domain.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who did something to evidence, and when; kept for the audit.
 *
 * @param subject the person's lasting id; never published
 * @param ministry whom the person acted for; empty for a statistician
 */
public record Hand(String subject, Optional<String> ministry, Instant at) {

  public Hand {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(ministry, "ministry");
    Objects.requireNonNull(at, "at");
  }
}
