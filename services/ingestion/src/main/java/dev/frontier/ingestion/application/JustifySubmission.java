package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.AuditEntry;
import dev.frontier.ingestion.domain.audit.SubmissionEntries;
import dev.frontier.ingestion.domain.gate.Answer;
import dev.frontier.ingestion.domain.gate.Answers;
import dev.frontier.ingestion.domain.gate.Question;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/** The office says why figures stand that the gate asks about. */
@ApplicationScoped
public class JustifySubmission {
  private final SubmissionDesk desk;
  private final Submissions submissions;
  private final SubmissionGate gate;
  private final AuditTrail audit;
  private final Clock clock;

  JustifySubmission(
      SubmissionDesk desk,
      Submissions submissions,
      SubmissionGate gate,
      AuditTrail audit,
      Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.gate = gate;
    this.audit = audit;
    this.clock = clock;
  }

  /** A submission and what is asked about it. */
  public record Answered(Submission submission, List<Question> questions) {}

  /**
   * Replaces all justifications by these.
   *
   * @param version the one the caller has read, or empty for any
   */
  @Transactional
  public Outcome<Answered> handle(
      Actor actor, UUID id, OptionalLong version, List<Answer> answers) {
    Outcome<Submission> taken = desk.take(actor, id, version);
    if (taken instanceof Outcome.Refused<Submission> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Submission submission = ((Outcome.Done<Submission>) taken).value();
    Instant now = clock.instant();
    Transition moved = submission.justify(actor, now);
    if (moved instanceof Transition.Refused refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    List<Question> asked = gate.ask(submission, submissions.rows(id));
    Answers judged = Answers.to(asked, answers, actor.person(), now);
    if (!judged.violations().isEmpty()) {
      return new Outcome.Refused<>(Refusal.ofFields(judged.violations()));
    }
    gate.keep(id, judged.questions());
    Submission stored = submissions.save(((Transition.Moved) moved).submission());
    // The state stays, so there is nothing to tell.
    audit.record(entry(SubmissionEntries.moved(submission, stored), asked, judged.questions()));
    return new Outcome.Done<>(new Answered(stored, judged.questions()));
  }

  private static AuditEntry entry(AuditEntry step, List<Question> before, List<Question> after) {
    return new AuditEntry(
        step.actor(),
        step.action(),
        step.subjectKind(),
        step.subjectId(),
        step.region(),
        with(step.before(), before),
        with(step.after(), after),
        step.reason(),
        step.at());
  }

  private static Map<String, String> with(Map<String, String> facts, List<Question> questions) {
    Map<String, String> all = new TreeMap<>(facts);
    questions.stream()
        .filter(question -> question.justification() != null)
        .forEach(
            question ->
                all.put(
                    "%s %s %s"
                        .formatted(
                            question.finding().indicator(),
                            question.finding().period().text(),
                            question.finding().code()),
                    question.justification().text()));
    return all;
  }
}
