package dev.frontier.policytracker.domain.evidence;

import java.util.Objects;

/**
 * Why a piece of evidence no longer counts.
 *
 * @param reason never blank
 */
public record Withdrawal(Hand by, String reason) {

  public Withdrawal {
    Objects.requireNonNull(by, "by");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A withdrawal says why");
    }
  }
}
