package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.RoundProgress;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.round.Progress;
import dev.frontier.ingestion.domain.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a round is. Who runs rounds sees all regions; somebody of a region sees that one, as with
 * submissions: what the others are late with is theirs.
 */
@ApplicationScoped
public class ReadCompleteness {
  private final ReadRounds rounds;
  private final RoundProgress progress;
  private final Clock clock;

  ReadCompleteness(ReadRounds rounds, RoundProgress progress, Clock clock) {
    this.rounds = rounds;
    this.progress = progress;
    this.clock = clock;
  }

  /** How far the round is at that moment; sorted by region, then by indicator. */
  public record Completeness(Round round, Instant at, List<Progress> cells) {}

  /** Counts. */
  @Transactional
  public Outcome<Completeness> handle(Actor actor, String id, Optional<String> region) {
    Outcome<Round> read = rounds.get(actor, id);
    if (read instanceof Outcome.Refused<Round> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Round round = ((Outcome.Done<Round>) read).value();
    List<String> regions =
        round.regions().stream()
            .filter(one -> region.isEmpty() || region.get().equals(one))
            .filter(one -> AccessRules.checkRunsRounds(actor).isEmpty() || actor.actsFor(one))
            .toList();
    return new Outcome.Done<>(
        new Completeness(
            round, clock.instant(), regions.isEmpty() ? List.of() : progress.of(round, regions)));
  }
}
