package dev.frontier.policytracker.config;

import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Verification;
import dev.frontier.policytracker.domain.scoreboard.Weights;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes the weights of a scoreboard from their settings. */
final class ScoreboardParts {

  @Produces
  @Singleton
  Weights weights(ScoreboardConfig config) {
    ScoreboardConfig.Weight weight = config.weight();
    return new Weights(
        Map.of(
            ClaimedStatus.NOT_STARTED, weight.notStarted(),
            ClaimedStatus.PLANNED, weight.planned(),
            ClaimedStatus.UNDER_WAY, weight.underWay(),
            ClaimedStatus.BLOCKED, weight.blocked(),
            ClaimedStatus.CARRIED_OUT, weight.carriedOut(),
            ClaimedStatus.DROPPED, weight.dropped()),
        Map.of(
            Verification.NONE, weight.unverified(),
            Verification.CONFIRMED, weight.confirmed(),
            Verification.PARTLY, weight.partly(),
            Verification.REFUSED, weight.refused()));
  }
}
