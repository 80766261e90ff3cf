package dev.frontier.policytracker.domain.progress;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A verifier's verdict on one report.
 *
 * @param verdict confirmed, partly or refused; never none
 * @param reason what the verdict rests on; never null, empty only when the claim is confirmed
 * @param ministry whom the verifier works for; empty when independent
 * @param verifier the subject of the person; never published
 */
public record Judgement(
    UUID report,
    Verification verdict,
    String reason,
    Optional<String> ministry,
    String verifier,
    Instant at) {

  /** How an independent verifier is named where a ministry would stand. */
  public static final String INDEPENDENT = "independent";

  public Judgement {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(ministry, "ministry");
    Objects.requireNonNull(verifier, "verifier");
    Objects.requireNonNull(at, "at");
    if (verdict == null || verdict == Verification.NONE) {
      throw new IllegalArgumentException("A judgement needs a verdict");
    }
  }

  /** The ministry of the verifier, or {@link #INDEPENDENT}. */
  public String by() {
    return ministry.orElse(INDEPENDENT);
  }
}
