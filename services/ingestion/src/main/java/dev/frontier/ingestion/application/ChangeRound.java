package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.Rounds;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.RoundEntries;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.round.LocalTimes;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundRules;
import dev.frontier.ingestion.domain.submission.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A statistician gives a region more time, or ends a round. */
@ApplicationScoped
public class ChangeRound {
  private final Rounds rounds;
  private final AuditTrail audit;
  private final RoundDuties duties;
  private final FilingConfig config;
  private final Clock clock;

  ChangeRound(
      Rounds rounds, AuditTrail audit, RoundDuties duties, FilingConfig config, Clock clock) {
    this.rounds = rounds;
    this.audit = audit;
    this.duties = duties;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What is asked for one region; each null when not given.
   *
   * @param dueAt as it was written
   */
  public record More(String region, String dueAt, String reason) {}

  /** Gives a region more time; {@code version} is the one the caller has read, or empty for any. */
  @Transactional
  public Outcome<Round> extend(Actor actor, String id, OptionalLong version, More more) {
    List<RowViolation> broken =
        RoundRules.judgeExtension(more.region(), more.dueAt(), more.reason(), config.zone());
    return change(
        actor,
        id,
        version,
        round ->
            broken.isEmpty()
                ? round.extend(
                    more.region(),
                    LocalTimes.parse(more.dueAt().strip(), config.zone()).orElseThrow(),
                    more.reason(),
                    actor.person(),
                    clock.instant())
                : new Round.Change.Refused(Refusal.ofFields(broken)));
  }

  /**
   * Ends it: nothing new is filed, what was handed in goes its way.
   *
   * @param reason null when none is given
   */
  @Transactional
  public Outcome<Round> close(Actor actor, String id, OptionalLong version, String reason) {
    return change(
        actor, id, version, round -> round.close(reason, actor.person(), clock.instant()));
  }

  private Outcome<Round> change(
      Actor actor, String id, OptionalLong version, Function<Round, Round.Change> action) {
    Optional<Refusal> denied = AccessRules.checkRunsRounds(actor).map(Refusal::of);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    Optional<Round> found = RoundRules.isCode(id) ? rounds.lock(id) : Optional.empty();
    if (found.isEmpty()) {
      return new Outcome.Refused<>(Refusal.of(Refusal.Kind.NOT_FOUND));
    }
    Round round = found.get();
    if (version.isPresent() && version.getAsLong() != round.version()) {
      return new Outcome.Refused<>(Refusal.stale(round.version()));
    }
    Round.Change change = action.apply(round);
    if (change instanceof Round.Change.Refused refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Round stored = rounds.save(((Round.Change.Made) change).round());
    audit.record(RoundEntries.changed(round, stored));
    duties.changed(stored.id());
    return new Outcome.Done<>(stored);
  }
}
