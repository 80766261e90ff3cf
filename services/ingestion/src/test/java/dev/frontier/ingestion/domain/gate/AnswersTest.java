package dev.frontier.ingestion.domain.gate;

import static dev.frontier.ingestion.domain.gate.GateCase.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.RowViolation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Questions and their answers")
class AnswersTest {
  private static final Person OFFICER = new Person("1", "officer");
  private static final Person APPROVER = new Person("2", "approver");
  private static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");
  private static final String WHY = "A refinery began to work in March.";

  @Test
  @DisplayName("are open until somebody says why, and in the way until that is accepted")
  void life() {
    List<Question> asked = asked("250");

    List<Question> answered = Answers.to(asked, List.of(answer(WHY)), OFFICER, NOW).questions();

    assertTrue(asked.get(0).isOpen());
    assertFalse(answered.get(0).isOpen());
    assertTrue(answered.get(0).isInTheWay());
    assertFalse(answered.get(0).accepted(APPROVER, NOW).isInTheWay());
    assertTrue(answered.get(0).accepted(APPROVER, NOW).unaccepted().isInTheWay());
  }

  @Test
  @DisplayName("keep an answer when the same question is asked of the same value again")
  void kept() {
    List<Question> before = answered(asked("250"));

    List<Question> again = Question.carry(found("250"), before, NOW);

    assertEquals(WHY, again.get(0).justification().text());
    assertEquals(THEN, again.get(0).since());
  }

  @Test
  @DisplayName("drop the answer with the value that it was for")
  void dropped() {
    List<Question> before = answered(asked("250"));

    List<Question> again = Question.carry(found("260"), before, NOW);

    assertNull(again.get(0).justification());
    assertEquals(NOW, again.get(0).since());
  }

  @Test
  @DisplayName("keep the author of a text that stays as it was")
  void sameText() {
    List<Question> before = answered(asked("250"));

    List<Question> after = Answers.to(before, List.of(answer(WHY)), APPROVER, NOW).questions();

    assertEquals(OFFICER, after.get(0).justification().by());
  }

  @Test
  @DisplayName("replace all answers by those given")
  void replaced() {
    List<Question> before = answered(asked("250"));

    List<Question> after = Answers.to(before, List.of(), OFFICER, NOW).questions();

    assertNull(after.get(0).justification());
  }

  @ParameterizedTest
  @CsvSource({
    "year-on-year, checked, justifications[0].text, text-too-short",
    "year-on-year, , justifications[0].text, required",
    "unlike-the-others, A refinery began to work., justifications[0].code, unknown-finding",
    ", A refinery began to work., justifications[0].code, required"
  })
  @DisplayName("refuse what answers nothing, by field and rule")
  void refused(String code, String text, String field, String rule) {
    List<Question> asked = asked("250");

    Answers answers =
        Answers.to(asked, List.of(new Answer(code, "TRADE", "2022", text)), OFFICER, NOW);

    RowViolation broken = answers.violations().get(0);
    assertEquals(field, broken.column());
    assertEquals(rule, broken.rule());
    assertEquals(asked, answers.questions());
  }

  @Test
  @DisplayName("refuse a text that is too long or cannot be shown")
  void unfitTexts() {
    List<Answer> unfit = List.of(answer("x".repeat(501)), answer("control \u0007 character"));

    Answers answers = Answers.to(asked("250"), unfit, OFFICER, NOW);

    assertEquals(
        List.of("text-too-long", "control-characters"),
        answers.violations().stream().map(RowViolation::rule).toList());
  }

  @Test
  @DisplayName("do not let an error be explained away")
  void errors() {
    List<Question> asked =
        Question.carry(given().filed("TRADE", 2022, "-3").judged(), List.of(), THEN);

    Answers answers =
        Answers.to(asked, List.of(new Answer("negative", "TRADE", "2022", WHY)), OFFICER, NOW);

    assertEquals("not-justifiable", answers.violations().get(0).rule());
    assertTrue(asked.get(0).isInTheWay());
    assertFalse(asked.get(0).isOpen());
  }

  @Test
  @DisplayName("become the note of the figure, below the office's own, each text once")
  void note() {
    Question answered = answered(asked("250")).get(0);

    assertEquals("own\n" + WHY, Question.publishedNote("own", List.of(answered, answered)));
    assertEquals(WHY, Question.publishedNote(null, List.of(answered)));
    assertEquals("own", Question.publishedNote("own", asked("250")));
    assertNull(Question.publishedNote(null, List.of()));
  }

  private static List<Finding> found(String value) {
    return given().published("CN-GX", "TRADE", 2021, "100").filed("TRADE", 2022, value).judged();
  }

  private static List<Question> asked(String value) {
    return Question.carry(found(value), List.of(), THEN);
  }

  private static List<Question> answered(List<Question> asked) {
    return Answers.to(asked, List.of(answer(WHY)), OFFICER, THEN).questions();
  }

  private static Answer answer(String text) {
    return new Answer("year-on-year", "TRADE", "2022", text);
  }
}
