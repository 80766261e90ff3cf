package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Duties.filed;
import static dev.frontier.policytracker.support.Duties.lines;
import static dev.frontier.policytracker.support.Duties.told;
import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.load;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.reminders.Reminders;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.application.duty.OpenDuties;
import dev.frontier.policytracker.domain.duty.Deadlines;
import dev.frontier.policytracker.domain.progress.HalfYear;
import dev.frontier.policytracker.support.Duties;
import dev.frontier.policytracker.support.Filings;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of what a ministry owes, at whatever day a test says it is. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class DutyRemindersTest {

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
  void aReportThatNobodyFilesIsToldHigherUpWeekByWeek() {
    for (int day = -60; day <= 30; day++) {
      open.execute(days(day));
      reminders.remind(days(day));
      reminders.remind(days(day));
    }

    assertEquals(
        List.of(
            "due_in_14 [ministry-officer] null",
            "due_in_7 [ministry-officer] null",
            "due_in_1 [ministry-officer] null",
            "overdue [ministry-officer] null",
            "overdue_7 [ministry-officer, ministry-head] null",
            "overdue_14 [ministry-officer, ministry-head, statistician] null"),
        lines(measure, CURRENT.toString()));
    assertEquals(
        List.of(
            "due",
            "due_in_14 ministry-officer PBOC",
            "due_in_7 ministry-officer PBOC",
            "due_in_1 ministry-officer PBOC",
            "overdue",
            "overdue ministry-officer PBOC",
            "overdue_7 ministry-officer PBOC",
            "overdue_7 ministry-head PBOC",
            "overdue_14 ministry-officer PBOC",
            "overdue_14 ministry-head PBOC",
            "overdue_14 statistician null"),
        told(measure, 11));
  }

  @Test
  void afterALongSleepTheLatestAloneIsToldAndThatItIsOverdue() {
    reminders.remind(days(20));

    assertEquals(
        List.of(
            "due_in_14 [] overtaken",
            "due_in_7 [] overtaken",
            "due_in_1 [] overtaken",
            "overdue [] overtaken",
            "overdue_7 [] overtaken",
            "overdue_14 [ministry-officer, ministry-head, statistician] null"),
        lines(measure, CURRENT.toString()));
    assertEquals(
        List.of(
            "overdue",
            "overdue_14 ministry-officer PBOC",
            "overdue_14 ministry-head PBOC",
            "overdue_14 statistician null"),
        told(measure, 4));
  }

  @Test
  void aReportThatIsFiledIsRemindedOfNoMore() {
    reminders.remind(days(-14));
    filed(measure, CURRENT.toString());

    reminders.remind(days(20));

    assertEquals(
        List.of(
            "due_in_14 [ministry-officer] null",
            "due_in_7 [] reported",
            "due_in_1 [] reported",
            "overdue [] reported",
            "overdue_7 [] reported",
            "overdue_14 [] reported"),
        lines(measure, CURRENT.toString()));
    assertEquals(List.of("due", "due_in_14 ministry-officer PBOC"), told(measure, 2));
  }

  @Test
  void aReportOnAnotherHalfYearDoesNotCount() {
    filed(measure, CURRENT.previous().toString());

    reminders.remind(days(-14));

    assertEquals(List.of("due_in_14 [ministry-officer] null"), lines(measure, CURRENT.toString()));
  }

  @Test
  void aReportThatNamesNoHalfYearSpeaksOfTheOneInWhichItIsFiled() {
    as("ministry-pboc")
        .body(Map.of("status", "planned", "text", "Begun"))
        .post("/api/measures/" + measure + "/reports")
        .then()
        .statusCode(201);

    reminders.remind(days(-14));

    assertEquals(List.of("due_in_14 [] reported"), lines(measure, CURRENT.toString()));
  }

  @Test
  void aMeasureCarriedOutAndConfirmedOwesNoReport() {
    String evidence =
        Filings.link("ministry-pboc", measure, "https://a.example/", "public").path("id");
    String report = Filings.carriedOut("ministry-pboc", measure, evidence).path("id");
    verify("verifier-a", report, "confirmed").then().statusCode(201);
    // The next half-year is owed for a measure that is not at its end.
    Instant later = days(200);
    open.execute(later);

    reminders.remind(later);

    assertTrue(
        lines(measure, CURRENT.next().toString()).stream()
            .allMatch(line -> line.endsWith("[] carried_out")));
  }

  @Test
  void aMeasureThatLeavesThePlanOwesNothing() {
    load(duties.plan(2).replace("id: " + measure, "id: " + duties.measure(99)))
        .then()
        .statusCode(200);

    reminders.remind(days(20));

    assertTrue(lines(measure, CURRENT.toString()).stream().allMatch(l -> l.endsWith("retired")));
  }

  @Test
  void aNewLeadIsTheOneThatIsTold() {
    load(duties.plan(1).replace("lead: PBOC", "lead: MOF")).then().statusCode(200);

    reminders.remind(days(-14));

    assertEquals(List.of("due", "due_in_14 ministry-officer MOF"), told(measure, 2));
  }

  @Test
  void aMeasureThatComesLaterIsAskedForOnce() {
    load(duties.plan(3)).then().statusCode(200);

    int opened = open.execute(Instant.now());

    assertEquals(2, opened);
    assertEquals(0, open.execute(Instant.now()));
  }

  @Test
  void twoReplicasAtOnceAskAndRemindOnce() throws Exception {
    load(duties.plan(30)).then().statusCode(200);
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        running.add(
            replicas.submit(
                () -> {
                  together.await();
                  open.execute(Instant.now());
                  return reminders.remind(days(-14));
                }));
      }
      for (Future<Integer> one : running) {
        one.get();
      }
    } finally {
      replicas.shutdownNow();
    }
    reminders.remind(days(-14));

    for (int id = 10; id < 40; id++) {
      List<String> told = told(duties.measure(id), 2);
      assertEquals(2, told.size(), duties.measure(id));
      assertEquals(2, new HashSet<>(told).size());
    }
  }

  private static Instant days(int days) {
    return DUE.plus(Duration.ofDays(days));
  }
}
