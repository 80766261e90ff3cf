package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Duties.edit;
import static dev.frontier.policytracker.support.Duties.lines;
import static dev.frontier.policytracker.support.Duties.milestone;
import static dev.frontier.policytracker.support.Duties.move;
import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.reminders.Reminders;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.application.duty.OpenDuties;
import dev.frontier.policytracker.domain.duty.Deadlines;
import dev.frontier.policytracker.domain.progress.HalfYear;
import dev.frontier.policytracker.support.Duties;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Milestones among the duties, and the ledger as it is shown. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class DutyLedgerTest {

  /** The half-year in which the test runs, since the plan is known from now on. */
  private static final HalfYear CURRENT = Deadlines.open(Instant.now()).get(1);

  private static final Instant DUE = Deadlines.after(new Deadlines(30).lastDay(CURRENT));

  private final Duties duties = new Duties();

  /** A measure that PBOC leads. */
  private final String measure = duties.measure(10);

  @Inject Situation situation;
  @Inject OpenDuties open;
  @Inject Reminders reminders;

  @BeforeEach
  void start() {
    situation.nothing();
    load(duties.plan(1)).then().statusCode(200);
    open.execute(Instant.now());
  }

  @Test
  void aMilestoneIsRemindedOfAndWhenItMovesSoDoItsReminders() {
    milestone(measure, "K1", "2099-06-30");
    open.execute(Instant.now());
    Instant due = Instant.parse("2099-06-30T16:00:00Z");
    reminders.remind(due.minus(Duration.ofDays(14)));
    edit(measure, "K1", "2099-09-30");
    open.execute(Instant.now());

    reminders.remind(due.plus(Duration.ofDays(1)));

    assertEquals(List.of("due_in_14 [ministry-officer] null"), lines(measure, "K1"));
    reminders.remind(Instant.parse("2099-09-30T16:00:00Z"));
    assertEquals(
        List.of(
            "due_in_14 [ministry-officer] null",
            "due_in_14 [] overtaken",
            "due_in_7 [] overtaken",
            "due_in_1 [] overtaken",
            "overdue [ministry-officer] null"),
        lines(measure, "K1"));
  }

  @Test
  void aMilestoneThatWasReachedIsRemindedOfNoMore() {
    milestone(measure, "K1", "2099-06-30");
    open.execute(Instant.now());
    move(measure, "K1", "reach");

    reminders.remind(Instant.parse("2099-07-01T16:00:00Z"));

    assertTrue(lines(measure, "K1").stream().allMatch(line -> line.endsWith("[] reached")));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          USER,           STATUS, LINES
          anonymous,      401,    0
          reader,         403,    0
          officer-gx,     403,    0
          approver-gx,    403,    0
          verifier-a,     403,    0
          ministry-pboc,  200,    1
          head-pboc,      200,    1
          ministry-mof,   200,    0
          statistician-a, 200,    1
          admin,          200,    1
          """)
  void theLedgerIsShownToStatisticiansAndToAMinistryItsOwn(String user, int status, int lines) {
    reminders.remind(days(-14));

    Response answer = as(user).get("/api/measures/" + measure + "/reminders");

    answer.then().statusCode(status);
    if (status == 200) {
      assertEquals(lines, answer.jsonPath().getList("items").size());
    }
  }

  @Test
  void theLedgerSaysOfWhatAndUntilWhen() {
    reminders.remind(days(-14));

    Response answer = as("ministry-pboc").get("/api/measures/" + measure + "/reminders");

    answer
        .then()
        .body("items[0].period", equalTo(CURRENT.toString()))
        .body("items[0].milestone", nullValue())
        .body("items[0].dueAt", equalTo(DUE.toString()))
        .body("items[0].sentTo", contains("ministry-officer"));
  }

  @ParameterizedTest
  @CsvSource({"M77", "%00", "M%C3%BC"})
  void thereIsNoLedgerOfNoMeasure(String id) {
    as("statistician-a")
        .urlEncodingEnabled(false)
        .get("/api/measures/" + id + "/reminders")
        .then()
        .statusCode(404);
  }

  private static Instant days(int days) {
    return DUE.plus(Duration.ofDays(days));
  }
}
