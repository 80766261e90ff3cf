package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.round.RoundState;
import dev.frontier.ingestion.domain.submission.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rounds that loads are filed in. */
@ApplicationScoped
public class UploadRounds {
  private final Rounds rounds;
  private final Clock clock;

  UploadRounds(Rounds rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /** A round as it is now, which somebody may be about to close; empty when there is none. */
  Optional<Round> find(String id) {
    return rounds.find(id);
  }

  /**
   * That a round which was open has been closed; empty when it has not, and then it stays open
   * until the transaction ends.
   *
   * @param id null for no round, which nobody closes
   */
  Optional<RowViolation> closed(String id) {
    return Optional.ofNullable(id)
        .flatMap(rounds::hold)
        .map(Round::closing)
        .map(
            closing ->
                RowViolation.ofAll(
                    null, RoundRules.ROUND_CLOSED, Map.of("at", closing.at().toString())));
  }

  /**
   * Why nothing can be filed in it now; empty when it can.
   *
   * @param id null for no round, which is always open
   */
  Optional<Refusal> refuse(String id) {
    if (id == null) {
      return Optional.empty();
    }
    Optional<Round> round = RoundRules.isCode(id) ? rounds.hold(id) : Optional.empty();
    if (round.isEmpty()) {
      return Optional.of(
          Refusal.ofFields(
              List.of(
                  RoundRules.broken(
                      "round",
                      RoundRules.UNKNOWN_ROUND,
                      Map.of("value", RowViolation.quote(id))))));
    }
    RoundState state = round.get().state(clock.instant());
    return state == RoundState.OPEN
        ? Optional.empty()
        : Optional.of(Refusal.roundNotOpen(id, state.code()));
  }
}
