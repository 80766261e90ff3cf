package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.Verification;

/** Reads the codes of the tables; one that is not in the code list means a damaged record. */
final class StatusCodes {

  private StatusCodes() {}

  static Status status(String claimed, String verified) {
    return new Status(claimed(claimed), verified(verified));
  }

  static ClaimedStatus claimed(String code) {
    return ClaimedStatus.of(code)
        .orElseThrow(() -> new IllegalStateException("No such status on record: " + code));
  }

  static Verification verified(String code) {
    return Verification.of(code)
        .orElseThrow(() -> new IllegalStateException("No such verification on record: " + code));
  }
}
