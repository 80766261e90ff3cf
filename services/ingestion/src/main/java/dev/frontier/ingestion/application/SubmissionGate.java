package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.Questions;
import dev.frontier.ingestion.application.port.Surroundings;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.gate.Figures;
import dev.frontier.ingestion.domain.gate.Finding;
import dev.frontier.ingestion.domain.gate.Gate;
import dev.frontier.ingestion.domain.gate.Question;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowRules;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Brings the figures around a submission to the gate, and keeps what it asks. */
@ApplicationScoped
public class SubmissionGate {
  private final Gate gate;
  private final Surroundings surroundings;
  private final CatalogueStore catalogue;
  private final Questions questions;
  private final Clock clock;

  SubmissionGate(
      Gate gate,
      Surroundings surroundings,
      CatalogueStore catalogue,
      Questions questions,
      Clock clock) {
    this.gate = gate;
    this.surroundings = surroundings;
    this.catalogue = catalogue;
    this.questions = questions;
    this.clock = clock;
  }

  /** What the gate says to rows as things are now; they need not be stored. */
  List<Finding> judge(String region, List<SubmissionRow> rows) {
    Set<String> indicators =
        rows.stream().map(SubmissionRow::indicator).collect(Collectors.toSet());
    Gate.Sight sight = gate.sight(indicators);
    List<Integer> years = rows.stream().map(row -> row.period().year()).sorted().toList();
    Figures published =
        Figures.of(
            surroundings.published(
                sight.indicators(),
                years.get(0) - sight.years(),
                years.get(years.size() - 1) + sight.years()));
    return gate.judge(
        rows, region, catalogue.find(Set.of(), indicators), surroundings.provinces(), published);
  }

  /** What it asks about a stored submission now, with the answers that it has. */
  List<Question> ask(Submission submission, List<SubmissionRow> rows) {
    return Question.carry(
        judge(submission.region(), rows), questions.of(submission.id()), clock.instant());
  }

  /** Asks about rows that are new, and keeps it. */
  void askAndKeep(Submission submission, List<SubmissionRow> rows) {
    questions.keep(
        submission.id(), ask(submission, rows).stream().map(Question::unaccepted).toList());
  }

  /** What was kept of one. */
  List<Question> kept(UUID submission) {
    return questions.of(submission);
  }

  /** Keeps what was answered. */
  void keep(UUID submission, List<Question> answered) {
    questions.keep(submission, answered);
  }

  /**
   * Before the office hands it in: everything is asked again, since the figures around may have
   * changed, and what was accepted before is to be accepted anew.
   *
   * @return why not: an error, a warning without a justification, or no room for what is said
   */
  Optional<Refusal> refuseToSubmit(Submission submission, List<SubmissionRow> rows) {
    List<Question> asked = ask(submission, rows).stream().map(Question::unaccepted).toList();
    questions.keep(submission.id(), asked);
    return refusal(asked, Question::isOpen).or(() -> noRoom(rows, asked));
  }

  /** The approver's yes is a yes to what the office says, too. */
  void accept(Submission submission, Actor approver, Instant now) {
    questions.keep(
        submission.id(),
        questions.of(submission.id()).stream()
            .map(question -> question.accepted(approver.person(), now))
            .toList());
  }

  /** What stands in the way of publishing: also what is asked only now. */
  static Optional<Refusal> refuseToPublish(List<Question> asked) {
    return refusal(asked, Question::isInTheWay);
  }

  private static Optional<Refusal> refusal(List<Question> asked, Predicate<Question> open) {
    List<Finding> errors = asked.stream().map(Question::finding).filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      return Optional.of(Refusal.ofFindings(Refusal.Kind.GATE_CLOSED, errors));
    }
    List<Finding> unanswered = asked.stream().filter(open).map(Question::finding).toList();
    return unanswered.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.ofFindings(Refusal.Kind.JUSTIFICATION_REQUIRED, unanswered));
  }

  private static Optional<Refusal> noRoom(List<SubmissionRow> rows, List<Question> asked) {
    Map<Integer, List<Question>> byRow = byRow(asked);
    List<RowViolation> tooLong =
        rows.stream()
            .filter(row -> lengthOf(publishedNote(row, byRow)) > RowRules.MAX_NOTE)
            .map(
                row ->
                    RowViolation.of(
                        row.number(), Columns.NOTE, Rules.TEXT_TOO_LONG, room(row, byRow)))
            .toList();
    return tooLong.isEmpty() ? Optional.empty() : Optional.of(Refusal.ofRows(tooLong));
  }

  private static Map<String, Object> room(SubmissionRow row, Map<Integer, List<Question>> byRow) {
    int answers = lengthOf(publishedNote(row, byRow)) - lengthOf(row.note());
    return Map.of("limit", Math.max(0, RowRules.MAX_NOTE - answers));
  }

  private static int lengthOf(String note) {
    return note == null ? 0 : note.length();
  }

  /** The questions by the row that they are about. */
  static Map<Integer, List<Question>> byRow(List<Question> asked) {
    return asked.stream().collect(Collectors.groupingBy(question -> question.finding().row()));
  }

  /** The note that is published with a row: the office's and what it says to the questions. */
  static String publishedNote(SubmissionRow row, Map<Integer, List<Question>> byRow) {
    return Question.publishedNote(row.note(), byRow.getOrDefault(row.number(), List.of()));
  }
}
