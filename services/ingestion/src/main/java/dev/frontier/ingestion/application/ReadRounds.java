package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.round.RoundState;
import dev.frontier.ingestion.domain.submission.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows rounds to everybody who has a part in the collection. */
@ApplicationScoped
public class ReadRounds {
  private final Rounds rounds;
  private final Clock clock;

  ReadRounds(Rounds rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * What to list.
   *
   * @param state empty for any
   * @param region empty for any
   * @param after where the last page ended; empty to begin
   * @param limit at least 1
   */
  public record Query(
      Optional<RoundState> state, Optional<String> region, Optional<String> after, int limit) {}

  /**
   * One page, the latest opened first.
   *
   * @param next where the next one begins; empty when this is the last
   */
  public record Page(List<Round> rounds, Optional<String> next) {}

  /** One. */
  @Transactional
  public Outcome<Round> get(Actor actor, String id) {
    Optional<Refusal> denied = AccessRules.checkSeesRounds(actor).map(Refusal::of);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    return (RoundRules.isCode(id) ? rounds.find(id) : Optional.<Round>empty())
        .<Outcome<Round>>map(Outcome.Done::new)
        .orElseGet(() -> new Outcome.Refused<>(Refusal.of(Refusal.Kind.NOT_FOUND)));
  }

  /** Many. */
  @Transactional
  public Outcome<Page> list(Actor actor, Query query) {
    Optional<Refusal> denied = AccessRules.checkSeesRounds(actor).map(Refusal::of);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    // One more than asked for tells whether there is a next page.
    List<Round> found =
        rounds.page(
            query.state(), query.region(), query.after(), clock.instant(), query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new Outcome.Done<>(new Page(found, Optional.empty()));
    }
    List<Round> page = List.copyOf(found.subList(0, query.limit()));
    return new Outcome.Done<>(new Page(page, Optional.of(page.get(page.size() - 1).id())));
  }
}
