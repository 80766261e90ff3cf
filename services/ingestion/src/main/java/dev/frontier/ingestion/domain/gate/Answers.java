package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.PlainText;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of answers to questions: all of them hold, or none.
 *
 * @param questions with these answers and no others; as they were when something is broken
 * @param violations what is wrong, by the field of the answer; empty when nothing
 */
public record Answers(List<Question> questions, List<RowViolation> violations) {
  /** No such question about that figure. */
  public static final String UNKNOWN_FINDING = "unknown-finding";

  /** An error is mended and not explained. */
  public static final String NOT_JUSTIFIABLE = "not-justifiable";

  public Answers {
    questions = List.copyOf(questions);
    violations = List.copyOf(violations);
  }

  /** Judges answers to what is asked; a text that stays keeps its author and its time. */
  public static Answers to(List<Question> asked, List<Answer> answers, Person by, Instant now) {
    List<RowViolation> violations = new ArrayList<>();
    Map<Finding.Key, Justification> given = new HashMap<>();
    Map<Finding.Key, Question> known = new HashMap<>();
    asked.forEach(question -> known.put(question.finding().key(), question));
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      String field = "justifications[" + i + "]";
      Optional<Finding.Key> key = key(answer, field, known, violations);
      Optional<String> text = text(answer.text(), field + ".text", violations);
      if (key.isPresent() && text.isPresent()) {
        Justification before = known.get(key.get()).justification();
        given.put(
            key.get(),
            before != null && before.text().equals(text.get())
                ? before.unaccepted()
                : Justification.given(text.get(), by, now));
      }
    }
    return violations.isEmpty()
        ? new Answers(
            asked.stream()
                .map(question -> question.answered(given.get(question.finding().key())))
                .toList(),
            List.of())
        : new Answers(asked, violations);
  }

  private static Optional<Finding.Key> key(
      Answer answer,
      String field,
      Map<Finding.Key, Question> known,
      List<RowViolation> violations) {
    int before = violations.size();
    required(answer.code(), field + ".code", violations);
    required(answer.indicator(), field + ".indicator", violations);
    required(answer.period(), field + ".period", violations);
    if (violations.size() > before) {
      return Optional.empty();
    }
    Finding.Key key = new Finding.Key(answer.code(), answer.indicator(), answer.period());
    Question question = known.get(key);
    if (question == null || question.finding().isError()) {
      violations.add(
          RowViolation.ofAll(
              field + ".code",
              question == null ? UNKNOWN_FINDING : NOT_JUSTIFIABLE,
              Map.of("value", RowViolation.quote(answer.code()))));
      return Optional.empty();
    }
    return Optional.of(key);
  }

  private static void required(String value, String field, List<RowViolation> violations) {
    if (Objects.requireNonNullElse(value, "").isBlank()) {
      violations.add(RowViolation.ofAll(field, Rules.REQUIRED, Map.of()));
    }
  }

  private static Optional<String> text(String raw, String field, List<RowViolation> violations) {
    String text = raw == null ? "" : raw.strip();
    if (text.isEmpty()) {
      violations.add(RowViolation.ofAll(field, Rules.REQUIRED, Map.of()));
    } else if (text.length() < Justification.MIN_TEXT) {
      violations.add(
          RowViolation.ofAll(field, "text-too-short", Map.of("limit", Justification.MIN_TEXT)));
    } else if (text.length() > Justification.MAX_TEXT) {
      violations.add(
          RowViolation.ofAll(field, Rules.TEXT_TOO_LONG, Map.of("limit", Justification.MAX_TEXT)));
    } else if (!PlainText.isPlain(text)) {
      violations.add(RowViolation.ofAll(field, Rules.CONTROL_CHARACTERS, Map.of()));
    } else {
      return Optional.of(text);
    }
    return Optional.empty();
  }
}
