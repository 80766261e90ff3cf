package dev.frontier.policytracker.domain.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfYearTest {

  @Property
  void aHalfYearReadsBackAsWritten(
      @ForAll @IntRange(min = 2000, max = 2999) int year,
      @ForAll @IntRange(min = 1, max = 2) int half) {
    HalfYear written = new HalfYear(year, half);

    assertEquals(Optional.of(written), HalfYear.parse(written.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026", "2026-H3", "2026-H0", "26-H1", "2026-h1", "2026-H1 ", "2026-Q1"})
  void anythingElseIsNoHalfYear(String text) {
    assertEquals(Optional.empty(), HalfYear.parse(text));
  }

  @Property
  void aDayLiesInItsHalfYearAndTheNextBeginsTheDayAfterItEnds(
      @ForAll @IntRange(min = 2001, max = 2998) int year,
      @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
    LocalDate day = LocalDate.ofYearDay(year, dayOfYear);

    HalfYear half = HalfYear.of(day);

    assertFalse(day.isBefore(half.firstDay()) || day.isAfter(half.lastDay()));
    assertEquals(half.lastDay().plusDays(1), half.next().firstDay());
    assertEquals(half, half.next().previous());
  }

  @Test
  void theSecondHalfBeginsInJuly() {
    assertEquals(LocalDate.of(2026, 7, 1), new HalfYear(2026, 2).firstDay());
  }

  @Test
  void aThirdHalfCannotBeMade() {
    assertThrows(IllegalArgumentException.class, () -> new HalfYear(2026, 3));
  }
}
