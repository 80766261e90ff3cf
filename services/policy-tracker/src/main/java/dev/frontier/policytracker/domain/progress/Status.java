package dev.frontier.policytracker.domain.progress;

import java.util.Objects;

/** The two lights of a measure: what its ministry claims, and what a verifier found about that. */
public record Status(ClaimedStatus claimed, Verification verified) {

  /** Where every measure starts. */
  public static final Status INITIAL = new Status(ClaimedStatus.NOT_STARTED, Verification.NONE);

  public Status {
    Objects.requireNonNull(claimed, "claimed");
    Objects.requireNonNull(verified, "verified");
  }

  /** True when what is claimed was refused: it never held, and any status may follow. */
  public boolean refused() {
    return verified == Verification.REFUSED;
  }

  /** After a new claim: an old verdict says nothing about it. */
  public Status claim(ClaimedStatus next) {
    return new Status(next, Verification.NONE);
  }

  /** After a verdict on the newest claim. */
  public Status judge(Verification verdict) {
    return new Status(claimed, verdict);
  }

  /**
   * Whether the lead ministry may claim that status now. A refused claim never held, so nothing
   * follows from it: after a refusal the ministry may state any status.
   */
  public boolean mayClaim(ClaimedStatus next) {
    return refused() || claimed.mayBecome(next);
  }
}
