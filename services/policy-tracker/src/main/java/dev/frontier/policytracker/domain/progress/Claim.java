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
 * @param blockedBy what it is blocked by; none unless it is
 */
public record Claim(
    ClaimedStatus status,
    String text,
    Optional<URI> evidence,
    Optional<HalfYear> period,
    Optional<Blocker> blockedBy) {

  public Claim {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(blockedBy, "blockedBy");
  }

  /** A claim that names nothing that blocks. */
  public Claim(
      ClaimedStatus status, String text, Optional<URI> evidence, Optional<HalfYear> period) {
    this(status, text, evidence, period, Optional.empty());
  }
}
