package dev.frontier.policytracker.domain.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-Q1, 2024-01-01, 2024-03-31",
    "2024-Q4, 2024-10-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-12, 2024-12-01, 2024-12-31"
  })
  void itsDaysAreThoseOfTheCalendar(String text, LocalDate first, LocalDate last) {
    Period period = Period.parse(text).orElseThrow();

    assertEquals(first, period.firstDay());
    assertEquals(last, period.lastDay());
    assertEquals(text, period.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "2024-Q5", "2024-13", "2024-00", "2024-H1", "2024 "})
  void whatIsNoneIsToldApart(String text) {
    assertEquals(Optional.empty(), Period.parse(text));
  }

  @Property
  void aDayLiesStrictlyBetweenThePeriodsBeforeAndAfterIt(
      @ForAll Frequency frequency, @ForAll @IntRange(min = 0, max = 40_000) int days) {
    LocalDate day = LocalDate.of(1990, 1, 1).plusDays(days);

    Period before = Period.lastBefore(day, frequency);
    Period after = Period.firstAfter(day, frequency);

    assertTrue(before.lastDay().isBefore(day));
    assertTrue(after.firstDay().isAfter(day));
    assertEquals(before.next(2), after);
  }
}
