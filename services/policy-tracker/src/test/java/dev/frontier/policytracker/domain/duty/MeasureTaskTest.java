package dev.frontier.policytracker.domain.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.HalfYear;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTaskTest {

  private static final HalfYear H2 = new HalfYear(2026, 2);

  @ParameterizedTest
  @CsvSource({
    "NOT_STARTED, NONE,",
    "UNDER_WAY,   CONFIRMED,",
    "BLOCKED,     NONE,",
    "CARRIED_OUT, NONE,",
    "CARRIED_OUT, PARTLY,",
    "CARRIED_OUT, REFUSED,",
    "CARRIED_OUT, CONFIRMED, carried_out",
    "DROPPED,     NONE,      dropped",
    "DROPPED,     CONFIRMED, dropped",
    "DROPPED,     REFUSED,"
  })
  void aMeasureAtItsEndOwesNothing(ClaimedStatus claimed, Verification verified, String why) {
    MeasureTask task = task(new Status(claimed, verified), false, null);

    assertEquals(Optional.ofNullable(why), task.settled());
  }

  @Test
  void aReportThatIsThereIsOwedNoMore() {
    assertEquals(Optional.of("reported"), task(Status.INITIAL, false, "reported").settled());
  }

  @Test
  void aMeasureThatLeftThePlanOwesNothing() {
    assertEquals(Optional.of("retired"), task(Status.INITIAL, true, "reported").settled());
  }

  @Test
  void aDayIsOverWhenItIsOverInBeijing() {
    assertEquals(Instant.parse("2027-01-30T16:00:00Z"), task(Status.INITIAL, false, null).dueAt());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T15:59:59Z, 2026-H1, 2026-H2",
    "2026-12-31T16:00:00Z, 2026-H2, 2027-H1",
    "2026-06-30T15:59:59Z, 2025-H2, 2026-H1",
    "2026-06-30T16:00:00Z, 2026-H1, 2026-H2"
  })
  void theHalfYearThatEndedAndThisOneCanBeOwed(Instant now, String ended, String current) {
    List<HalfYear> open = Deadlines.open(now);

    assertEquals(List.of(ended, current), open.stream().map(HalfYear::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({"2026-H1, 2026-07-30", "2026-H2, 2027-01-30"})
  void aReportIsDueSomeDaysAfterItsHalfYear(String period, LocalDate lastDay) {
    assertEquals(lastDay, new Deadlines(30).lastDay(HalfYear.parse(period).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report:M01:2026-H1", "milestone:M01:K1"})
  void aKeyIsReadAsItWasWritten(String text) {
    assertEquals(text, DutyKey.of(text).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "report", "report:M01", "round:A:CN-GX"})
  void whatIsNoKeyIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> DutyKey.of(text));
  }

  private static MeasureTask task(Status status, boolean retired, String done) {
    return new MeasureTask(
        new DutyKey.Report("M01", H2),
        new Name("措施", "Measure"),
        Optional.empty(),
        "R1.1",
        "R1",
        "PBOC",
        status,
        retired,
        Optional.ofNullable(done),
        new Deadlines(30).lastDay(H2),
        0,
        Instant.EPOCH);
  }
}
