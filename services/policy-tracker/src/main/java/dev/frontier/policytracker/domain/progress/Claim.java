package dev.frontier.policytracker.domain.progress;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What a ministry states about a measure.
 *
 * @param text what was done, or what stands in the way; never null, may be empty
 * @param evidence a page or document that shows it
 * @param period the half-year that it speaks of
 */
public record Claim(
    ClaimedStatus status, String text, Optional<URI> evidence, Optional<HalfYear> period) {

  public Claim {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(period, "period");
  }
}
