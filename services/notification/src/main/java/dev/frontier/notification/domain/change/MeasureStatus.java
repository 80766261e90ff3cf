package dev.frontier.notification.domain.change;

import java.util.Objects;

/**
 * Where a measure stands, in the codes of the policy tracker.
 *
 * @param claimed what the lead ministry says, e.g. {@code under_way}
 * @param verified what verifiers found, e.g. {@code confirmed}
 */
public record MeasureStatus(String claimed, String verified) {
  /** Neither may be absent: no report is {@code not_started}, no verdict is {@code none}. */
  public MeasureStatus {
    Objects.requireNonNull(claimed, "claimed");
    Objects.requireNonNull(verified, "verified");
  }
}
