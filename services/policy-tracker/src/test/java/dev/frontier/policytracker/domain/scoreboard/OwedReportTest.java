package dev.frontier.policytracker.domain.scoreboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwedReportTest {

  @ParameterizedTest
  @CsvSource({
    "2026-07-31, 2025-H2, 2025-12-31T16:00:00Z",
    "2026-08-01, 2026-H1, 2026-06-30T16:00:00Z",
    "2027-01-31, 2026-H1, 2026-06-30T16:00:00Z",
    "2027-02-01, 2026-H2, 2026-12-31T16:00:00Z",
    "1971-01-01, 2000-H1, 1970-06-30T16:00:00Z"
  })
  void aHalfYearIsOwedWhenTheMonthAfterItHasGoneBy(LocalDate day, String half, Instant before) {
    OwedReport owed = OwedReport.on(day, 31);

    assertEquals(half, owed.half().toString());
    assertEquals(before, owed.knownBefore());
  }
}
