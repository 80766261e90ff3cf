package dev.frontier.policytracker.domain.scoreboard;

import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Verification;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much of a measure counts as done: by what is claimed, and which part of that by what was
 * found. All weights are from 0 to 1, so that the verified part is never more than the claimed.
 */
public record Weights(
    Map<ClaimedStatus, BigDecimal> claimed, Map<Verification, BigDecimal> verified) {

  public Weights {
    claimed = Map.copyOf(claimed);
    verified = Map.copyOf(verified);
    if (claimed.size() != ClaimedStatus.values().length
        || verified.size() != Verification.values().length
        || !Stream.concat(claimed.values().stream(), verified.values().stream())
            .allMatch(it -> it.signum() >= 0 && it.compareTo(BigDecimal.ONE) <= 0)) {
      throw new IllegalArgumentException("Every status needs a weight from 0 to 1");
    }
  }
}
