package dev.frontier.policytracker.domain.evidence;

import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One piece of evidence for a measure. It is never edited and never deleted; it can be withdrawn.
 *
 * @param title what people call it; never blank
 * @param milestone the milestone that it shows to be reached; empty when it is for the measure
 * @param added who added it, for which ministry, and when
 * @param withdrawn why it no longer counts; empty while it does
 */
public record Evidence(
    UUID id,
    String measure,
    Optional<String> milestone,
    String title,
    Visibility visibility,
    Content content,
    Hand added,
    Optional<Withdrawal> withdrawn) {

  public Evidence {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(milestone, "milestone");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(visibility, "visibility");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(added, "added");
    Objects.requireNonNull(withdrawn, "withdrawn");
  }

  /** What became of a wish to withdraw. */
  public sealed interface Outcome {
    /** It no longer counts. */
    record Withdrawn(Evidence evidence) implements Outcome {}

    /** Nothing has changed. */
    record Declined(EvidenceRefusal refusal) implements Outcome {}
  }

  /** As it was known at an instant; empty when it was added later. */
  public Optional<Evidence> asOf(Instant at) {
    return added.at().isAfter(at)
        ? Optional.empty()
        : Optional.of(with(withdrawn.filter(since -> !since.by().at().isAfter(at))));
  }

  private Evidence with(Optional<Withdrawal> withdrawal) {
    return new Evidence(id, measure, milestone, title, visibility, content, added, withdrawal);
  }

  /** Whether an officer works for the ministry that added it. */
  public boolean isOf(Actor actor) {
    return actor.has(Role.MINISTRY_OFFICER) && added.ministry().filter(actor::of).isPresent();
  }

  /** Withdraws it, for good. */
  public Outcome withdraw(Actor actor, String reason, Clock clock) {
    if (!isOf(actor) && !actor.has(Role.STATISTICIAN)) {
      return new Outcome.Declined(EvidenceRefusal.NOT_YOUR_EVIDENCE);
    }
    if (withdrawn.isPresent()) {
      return new Outcome.Declined(EvidenceRefusal.WITHDRAWN_ALREADY);
    }
    if (reason.isBlank()) {
      return new Outcome.Declined(EvidenceRefusal.REASON_REQUIRED);
    }
    Hand by =
        new Hand(
            actor.subject(),
            isOf(actor) ? actor.ministry() : Optional.empty(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return new Outcome.Withdrawn(with(Optional.of(new Withdrawal(by, reason))));
  }
}
