package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.AccessRules.Right;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.audit.SubmissionEntries;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * What all use cases on one submission have in common: who may see it, whether it is still what the
 * caller has read, and storing, recording and telling a step.
 *
 * <p>Somebody of a region gets the same refusal for another region's submission and for one that
 * does not exist, so that nobody learns by trying what others file. A statistician, who sees all,
 * is told that it does not exist.
 */
@ApplicationScoped
public class SubmissionDesk {
  private final Submissions submissions;
  private final AuditTrail audit;
  private final Announcements announcements;
  private final RoundDuties duties;

  SubmissionDesk(
      Submissions submissions, AuditTrail audit, Announcements announcements, RoundDuties duties) {
    this.submissions = submissions;
    this.audit = audit;
    this.announcements = announcements;
    this.duties = duties;
  }

  /** For reading. */
  Outcome<Submission> read(Actor actor, UUID id) {
    return visible(actor, submissions.find(id), OptionalLong.empty());
  }

  /**
   * For changing: locked until the transaction ends.
   *
   * @param version the one the caller has read; empty when it does not say
   */
  Outcome<Submission> take(Actor actor, UUID id, OptionalLong version) {
    return visible(actor, submissions.lock(id), version);
  }

  /** Takes it, does one step and tells it. */
  Outcome<Submission> step(
      Actor actor, UUID id, OptionalLong version, Function<Submission, Transition> action) {
    Outcome<Submission> taken = take(actor, id, version);
    return taken instanceof Outcome.Done<Submission> done
        ? keep(done.value(), action.apply(done.value()))
        : taken;
  }

  /** Stores, records and tells what an action led to; {@code was} is what it was done to. */
  Outcome<Submission> keep(Submission was, Transition transition) {
    if (transition instanceof Transition.Refused refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Submission stored = submissions.save(((Transition.Moved) transition).submission());
    audit.record(SubmissionEntries.moved(was, stored));
    announcements.moved(stored);
    duties.moved(stored);
    return new Outcome.Done<>(stored);
  }

  private static Outcome<Submission> visible(
      Actor actor, Optional<Submission> found, OptionalLong version) {
    if (found.isEmpty()) {
      return new Outcome.Refused<>(missing(actor));
    }
    Submission submission = found.get();
    Optional<Refusal> denied =
        AccessRules.check(actor, Right.SEE, submission.region()).map(Refusal::of);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    if (version.isPresent() && version.getAsLong() != submission.version()) {
      return new Outcome.Refused<>(Refusal.stale(submission.version()));
    }
    return new Outcome.Done<>(submission);
  }

  private static Refusal missing(Actor actor) {
    if (actor.has(Role.STATISTICIAN)) {
      return Refusal.of(Refusal.Kind.NOT_FOUND);
    }
    return actor.isRegional()
        ? Refusal.of(Refusal.Kind.REGION_NOT_YOURS)
        : Refusal.roleRequired(Role.OF_FILING);
  }
}
