package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.FiledBodies;
import dev.frontier.ingestion.application.port.IdempotencyKeys;
import dev.frontier.ingestion.application.port.IdempotencyKeys.Claim;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.AccessRules.Denial;
import dev.frontier.ingestion.domain.access.AccessRules.Right;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.SubmissionEntries;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.submission.FiledBody;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** An office files figures of its region: all rows, or none of them. */
@ApplicationScoped
public class CreateSubmission {
  private final Submissions submissions;
  private final FiledBodies bodies;
  private final FilingNames names;
  private final FilingCheck check;
  private final SubmissionGate gate;
  private final IdempotencyKeys keys;
  private final AuditTrail audit;
  private final Announcements announcements;
  private final Clock clock;

  CreateSubmission(
      Submissions submissions,
      FiledBodies bodies,
      FilingNames names,
      FilingCheck check,
      SubmissionGate gate,
      IdempotencyKeys keys,
      AuditTrail audit,
      Announcements announcements,
      Clock clock) {
    this.submissions = submissions;
    this.bodies = bodies;
    this.names = names;
    this.check = check;
    this.gate = gate;
    this.keys = keys;
    this.audit = audit;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Files.
   *
   * @param body what it was read from, kept with what it becomes
   * @param request the caller's key for repeats; empty when it chose none
   * @return the submission as first answered, also for a repeat
   */
  @Transactional
  public Outcome<Submission> handle(
      Actor actor, Filing filed, FiledBody body, Optional<IdempotencyKeys.Request> request) {
    Filing filing = names.coded(filed);
    String region = FilingCheck.regionOf(filing).orElse(null);
    Optional<Refusal> denied = deny(actor, region);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    if (request.isPresent()) {
      Claim claim = keys.claim(request.get());
      if (claim instanceof Claim.Repeated repeated) {
        return new Outcome.Done<>(repeated.answer());
      }
      if (claim instanceof Claim.Reused) {
        return new Outcome.Refused<>(Refusal.of(Refusal.Kind.IDEMPOTENCY_KEY_REUSED));
      }
    }
    Outcome<Submission> outcome = file(actor, filing, body, region);
    if (outcome instanceof Outcome.Done<Submission> done) {
      request.ifPresent(key -> keys.complete(key, done.value()));
    } else {
      request.ifPresent(keys::release);
    }
    return outcome;
  }

  private Outcome<Submission> file(Actor actor, Filing filing, FiledBody body, String region) {
    Outcome<FilingCheck.Judged> outcome = check.judge(filing, region);
    if (outcome instanceof Outcome.Refused<FilingCheck.Judged> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    FilingCheck.Judged judged = ((Outcome.Done<FilingCheck.Judged>) outcome).value();
    Submission draft =
        Submission.draft(
            submissions.nextId(),
            region,
            judged.round(),
            filing.reason(),
            Scope.of(judged.rows()),
            actor,
            clock.instant());
    Submission stored = submissions.add(draft, judged.rows());
    bodies.keep(stored, body);
    gate.askAndKeep(stored, judged.rows());
    audit.record(SubmissionEntries.filed(stored, judged.rows()));
    announcements.moved(stored);
    return new Outcome.Done<>(stored);
  }

  /** Why the actor may not file for the region, whatever the rows; empty when it may. */
  static Optional<Refusal> deny(Actor actor, String region) {
    Optional<Denial> denial = AccessRules.checkFilesAtAll(actor);
    // No region, or a word that is none: whoever files at all is told so as a broken rule.
    if (denial.isEmpty() && Codes.isRegion(region)) {
      denial = AccessRules.check(actor, Right.FILE, region);
    }
    return denial.map(Refusal::of);
  }
}
