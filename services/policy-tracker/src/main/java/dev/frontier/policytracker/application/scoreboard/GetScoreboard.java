package dev.frontier.policytracker.application.scoreboard;

import dev.frontier.policytracker.application.port.ScoreboardStore;
import dev.frontier.policytracker.domain.scoreboard.Dimension;
import dev.frontier.policytracker.domain.scoreboard.Scoreboard;
import dev.frontier.policytracker.domain.scoreboard.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** How far all groups of a dimension are; anybody may read it. */
@ApplicationScoped
public class GetScoreboard {

  private final ScoreboardStore store;
  private final Moments moments;
  private final Weights weights;

  GetScoreboard(ScoreboardStore store, Moments moments, Weights weights) {
    this.store = store;
    this.moments = moments;
    this.weights = weights;
  }

  /**
   * The scoreboard.
   *
   * @param asOf empty for all that is known
   */
  @Transactional
  public Scoreboard execute(Dimension dimension, Optional<Instant> asOf) {
    ScoreboardStore.Counted counted = store.count(dimension, moments.of(asOf));
    return Scoreboard.of(counted.all(), counted.groups(), weights);
  }
}
