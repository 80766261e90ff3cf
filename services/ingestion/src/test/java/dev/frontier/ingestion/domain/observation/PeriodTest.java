package dev.frontier.ingestion.domain.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2017,2017",
    "2017-A1,2017",
    "2017-Q3,2017-Q3",
    "2017-M09,2017-09",
    "2017-09,2017-09"
  })
  void readsTheFormsOfSdmxAsOne(String written, String kept) {
    assertEquals(kept, Period.parse(written).orElseThrow().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "17", "2017-Q5", "2017-13", "2017-Q0", "20177", "２０１７", "2017-W01", "0001"})
  void refusesWhatIsNoPeriod(String written) {
    assertEquals(Optional.empty(), Period.parse(written));
  }

  @Test
  void isKnownOnlyOnceItIsOver() {
    Period year = Period.parse("2022").orElseThrow();

    boolean onItsLastDay = year.endsBefore(LocalDate.of(2022, 12, 31));

    assertFalse(onItsLastDay);
    assertTrue(year.endsBefore(LocalDate.of(2023, 1, 1)));
  }

  @Property
  void whatIsWrittenReadsBackEqual(
      @ForAll Freq freq,
      @ForAll @IntRange(min = 1900, max = 2199) int year,
      @ForAll @IntRange(min = 1, max = 12) int number) {
    int last = freq == Freq.A ? 1 : freq == Freq.Q ? 4 : 12;
    Period period = new Period(freq, year, 1 + number % last);

    Optional<Period> read = Period.parse(period.text());

    assertEquals(Optional.of(period), read);
  }

  @Property
  void anyTextIsAPeriodOrIsNot(@ForAll String text) {
    Optional<Period> read = Period.parse(text);

    read.ifPresent(period -> assertEquals(read, Period.parse(period.text())));
  }
}
