package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.FiledBodies;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.SubmissionEntries;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.FiledBody;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The office mends a draft or what was returned: all rows are replaced, or none. */
@ApplicationScoped
public class ReplaceRows {
  private final SubmissionDesk desk;
  private final Submissions submissions;
  private final FiledBodies bodies;
  private final FilingNames names;
  private final FilingCheck check;
  private final SubmissionGate gate;
  private final AuditTrail audit;
  private final Clock clock;

  ReplaceRows(
      SubmissionDesk desk,
      Submissions submissions,
      FiledBodies bodies,
      FilingNames names,
      FilingCheck check,
      SubmissionGate gate,
      AuditTrail audit,
      Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.bodies = bodies;
    this.names = names;
    this.check = check;
    this.gate = gate;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Replaces them.
   *
   * @param version the one the caller has read; empty for any
   * @param body what the rows were read from, kept with the version that it makes
   */
  @Transactional
  public Outcome<Submission> handle(
      Actor actor, UUID id, OptionalLong version, Filing filed, FiledBody body) {
    Filing filing = names.coded(filed);
    Outcome<Submission> taken = desk.take(actor, id, version);
    if (!(taken instanceof Outcome.Done<Submission> done)) {
      return taken;
    }
    Submission submission = done.value();
    // Whether it may be edited at all comes before what is wrong with the rows.
    Transition allowed =
        submission.edit(
            actor, submission.round(), filing.reason(), submission.scope(), clock.instant());
    if (allowed instanceof Transition.Refused refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Outcome<FilingCheck.Judged> outcome = check.judge(filing, submission);
    if (outcome instanceof Outcome.Refused<FilingCheck.Judged> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    FilingCheck.Judged judged = ((Outcome.Done<FilingCheck.Judged>) outcome).value();
    Transition moved =
        submission.edit(
            actor, judged.round(), filing.reason(), Scope.of(judged.rows()), clock.instant());
    List<SubmissionRow> replaced = submissions.rows(id);
    submissions.replaceRows(id, judged.rows());
    gate.askAndKeep(submission, judged.rows());
    Submission stored = submissions.save(((Transition.Moved) moved).submission());
    bodies.keep(stored, body);
    // The state stays, so there is nothing to tell.
    audit.record(SubmissionEntries.replaced(submission, replaced, stored, judged.rows()));
    return new Outcome.Done<>(stored);
  }
}
