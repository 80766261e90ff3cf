package dev.frontier.indicator.domain.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2017,2016,2018",
    "2017-Q1,2016-Q1,2018-Q1",
    "2017-Q4,2016-Q4,2018-Q4",
    "2017-09,2016-09,2018-09"
  })
  void comparesWithTheSamePartOfTheYearBefore(String written, String earlier, String later) {
    Period period = Period.parse(written).orElseThrow();

    String shown = period.aYearEarlier() + " " + period + " " + period.aYearLater();

    assertEquals(earlier + " " + written + " " + later, shown);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "17",
        "2017-",
        "2017-Q5",
        "2017-Q0",
        "2017-13",
        "2017-00",
        "2017-1",
        "0017",
        " 2017",
        "2017-Q1-1"
      })
  void refusesWhatIsNoPeriod(String written) {
    assertEquals(Optional.empty(), Period.parse(written));
  }

  @ParameterizedTest
  @CsvSource({
    "2017,2018,2017,true",
    "2017,2018,2018,true",
    "2017,2018,2016,false",
    "2017,2018,2019,false",
    "2017,2018,2018-12,true",
    "2017,2018,2017-Q1,true",
    "2017,2018,2019-01,false",
    "2017-02,2018,2017,false",
    ",2018,1999,true",
    "2017,,2999,true"
  })
  void aRangeHoldsWholePeriodsOfAnyFrequency(String from, String to, String period, boolean held) {
    PeriodRange range =
        new PeriodRange(Period.parse(from).orElse(null), Period.parse(to).orElse(null));

    boolean holds = range.holds(Period.parse(period).orElseThrow());

    assertEquals(held, holds);
  }

  @Test
  void aRangeThatEndsBeforeItStartsIsBackwards() {
    assertTrue(new PeriodRange(Period.ofYear(2018), Period.ofYear(2017)).backwards());
    assertFalse(new PeriodRange(Period.ofYear(2017), Period.ofYear(2017)).backwards());
  }

  @Test
  void theFutureIsNotKnownYetSoItMeansTheLatest() {
    Instant now = Instant.parse("2026-01-01T00:00:00.123456789Z");

    AsOf future = AsOf.of(now.plusSeconds(60), Clock.fixed(now, ZoneOffset.UTC));

    assertEquals(AsOf.LATEST, future);
  }

  @Test
  void anInstantIsKeptToTheMicrosecondAsVintagesAre() {
    Instant now = Instant.parse("2026-01-01T00:00:00.123456789Z");

    AsOf past = AsOf.of(now.minusSeconds(60), Clock.fixed(now, ZoneOffset.UTC));

    assertEquals(Instant.parse("2025-12-31T23:59:00.123456Z"), past.instant());
  }

  @Test
  void theLatestAnswerHoldsForItsNewestVintageEvenIfThatIsAheadOfTheClock() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Instant holdsFor = AsOf.LATEST.holdsFor(Clock.fixed(now, ZoneOffset.UTC), now.plusMillis(3));

    assertEquals(now.plusMillis(3), holdsFor);
  }
}
