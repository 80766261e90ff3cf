package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.access.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A finding about a submission, and what the office says to it.
 *
 * @param since when it was first found
 * @param justification null while there is none
 */
public record Question(Finding finding, Instant since, Justification justification) {
  public Question {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(since, "since");
  }

  /** Whether the office still has to say something before it can hand the figures in. */
  public boolean isOpen() {
    return !finding.isError() && justification == null;
  }

  /** Whether it keeps the figures from being published: an error, or not answered and accepted. */
  public boolean isInTheWay() {
    return finding.isError() || justification == null || justification.acceptedBy() == null;
  }

  /**
   * What is asked now, with the answers that still answer it: of the same question about the same
   * value. That the figures around it changed does not make an answer another one, but a new value
   * does.
   */
  public static List<Question> carry(List<Finding> now, List<Question> before, Instant at) {
    Map<Finding.Key, Question> known =
        before.stream().collect(Collectors.toMap(one -> one.finding().key(), Function.identity()));
    return now.stream()
        .map(
            finding ->
                Optional.ofNullable(known.get(finding.key()))
                    .filter(one -> Objects.equals(one.finding().value(), finding.value()))
                    .map(one -> new Question(finding, one.since(), one.justification()))
                    .orElseGet(() -> new Question(finding, at, null)))
        .toList();
  }

  /** The same, answered. */
  public Question answered(Justification answer) {
    return new Question(finding, since, answer);
  }

  /** The same, with what the office says accepted where it says something. */
  public Question accepted(Person approver, Instant now) {
    return justification == null ? this : answered(justification.accepted(approver, now));
  }

  /** The same, before anybody accepted anything. */
  public Question unaccepted() {
    return justification == null ? this : answered(justification.unaccepted());
  }

  /**
   * The note that is published with a figure: the office's own, and below it, line by line, what it
   * says to the questions; the same answer to two questions once.
   *
   * @param note the office's own; null when there is none
   * @param questions about this figure
   * @return null when there is nothing to say
   */
  public static String publishedNote(String note, List<Question> questions) {
    String answers =
        questions.stream()
            .map(Question::justification)
            .filter(Objects::nonNull)
            .map(Justification::text)
            .distinct()
            .collect(Collectors.joining("\n"));
    if (answers.isEmpty()) {
      return note;
    }
    return note == null ? answers : note + "\n" + answers;
  }
}
