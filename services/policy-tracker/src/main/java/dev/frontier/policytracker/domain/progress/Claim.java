package dev.frontier.policytracker.domain.progress;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ministry states about a measure.
 *
 * @param text what was done, or what stands in the way; never null, may be empty
 * @param evidence a page or document that shows it
 * @param evidenceIds evidence on the measure's record that shows it, each once
 * @param period the half-year that it speaks of
 * @param blockedBy what it is blocked by; none unless it is
 */
public record Claim(
    ClaimedStatus status,
    String text,
    Optional<URI> evidence,
    List<UUID> evidenceIds,
    Optional<HalfYear> period,
    Optional<Blocker> blockedBy) {

  public Claim {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(evidence, "evidence");
    evidenceIds = List.copyOf(evidenceIds);
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(blockedBy, "blockedBy");
  }

  /** A claim that names no evidence on record. */
  public Claim(
      ClaimedStatus status,
      String text,
      Optional<URI> evidence,
      Optional<HalfYear> period,
      Optional<Blocker> blockedBy) {
    this(status, text, evidence, List.of(), period, blockedBy);
  }

  /** A claim that names neither evidence on record nor what blocks. */
  public Claim(
      ClaimedStatus status, String text, Optional<URI> evidence, Optional<HalfYear> period) {
    this(status, text, evidence, List.of(), period, Optional.empty());
  }

  /** Whether anything is named that shows it. */
  public boolean hasEvidence() {
    return evidence.isPresent() || !evidenceIds.isEmpty();
  }
}
