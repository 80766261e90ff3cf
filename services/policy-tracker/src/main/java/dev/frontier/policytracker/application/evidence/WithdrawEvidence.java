package dev.frontier.policytracker.application.evidence;

import dev.frontier.policytracker.application.port.EvidenceStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.evidence.Evidence;
import dev.frontier.policytracker.domain.evidence.EvidenceRefusal;
import dev.frontier.policytracker.domain.evidence.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Puts on the record that a piece of evidence no longer counts, and why. */
@ApplicationScoped
public class WithdrawEvidence {

  private final ProgressStore measures;
  private final EvidenceStore store;
  private final Clock clock;

  public WithdrawEvidence(ProgressStore measures, EvidenceStore store, Clock clock) {
    this.measures = measures;
    this.store = store;
    this.clock = clock;
  }

  /** What became of it; in all cases but the first nothing has changed. */
  public sealed interface Result {
    /** It no longer counts. */
    record Withdrawn(Evidence evidence) implements Result {}

    /** There is none that the caller may see. */
    record NoSuchEvidence() implements Result {}

    /** A rule stands against it. */
    record Declined(EvidenceRefusal refusal, Evidence evidence) implements Result {}
  }

  @Transactional
  public Result execute(Actor actor, String measure, UUID id, String reason) {
    Optional<Evidence> found =
        measures
            .find(measure)
            .map(tracked -> Parties.of(tracked.measure()))
            .flatMap(parties -> store.find(measure, id).filter(one -> parties.letSee(actor, one)));
    if (found.isEmpty()) {
      return new Result.NoSuchEvidence();
    }
    Evidence evidence = found.get();
    Evidence.Outcome outcome = evidence.withdraw(actor, reason, clock);
    if (outcome instanceof Evidence.Outcome.Declined declined) {
      return new Result.Declined(declined.refusal(), evidence);
    }
    Evidence withdrawn = ((Evidence.Outcome.Withdrawn) outcome).evidence();
    return store.withdrawn(withdrawn)
        ? new Result.Withdrawn(withdrawn)
        : new Result.Declined(EvidenceRefusal.WITHDRAWN_ALREADY, evidence);
  }
}
