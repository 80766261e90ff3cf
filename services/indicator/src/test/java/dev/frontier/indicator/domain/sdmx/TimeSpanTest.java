package dev.frontier.indicator.domain.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.domain.period.Period;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

  @ParameterizedTest
  @CsvSource({
    "2017, 2017-01-01, 2017-12-31",
    "2017-A1, 2017-01-01, 2017-12-31",
    "2017-S2, 2017-07-01, 2017-12-31",
    "2017-T3, 2017-09-01, 2017-12-31",
    "2017-Q3, 2017-07-01, 2017-09-30",
    "2020-02, 2020-02-01, 2020-02-29",
    "2017-M02, 2017-02-01, 2017-02-28",
    "2020-W53, 2020-12-28, 2021-01-03",
    "2020-D366, 2020-12-31, 2020-12-31",
    "2017-05-09, 2017-05-09, 2017-05-09",
    "2017-05-09T10:00:00, 2017-05-09, 2017-05-09",
    "2017-05-09T10:00:00+08:00, 2017-05-09, 2017-05-09"
  })
  void everyWayToWriteATimeCoversItsDays(String text, String first, String last) {
    TimeSpan span = TimeSpan.parse(text).orElseThrow();

    assertEquals(first, span.first().toString());
    assertEquals(last, span.last().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017", "2017-Q1", "2017-Q4", "2017-01", "2017-12"})
  void ourPeriodsCoverTheDaysThatTheirTextsSay(String text) {
    assertEquals(TimeSpan.parse(text).orElseThrow(), TimeSpan.of(Period.parse(text).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2018-Q2, 2018, 2018",
    "2018-Q2, 2018, 2018, 2018",
    "2018, 2019-Q1, 2018, 2019-Q1",
    "2018-12, 2018-Q4, 2018-Q4, 2018-12"
  })
  void ofTwoPeriodsOneBeginsEarlierAndOneEndsLaterWhateverTheirLengths(
      String one, String other, String earlier, String later) {
    TimeSpan span = TimeSpan.parse(one).orElseThrow();
    TimeSpan beside = TimeSpan.parse(other).orElseThrow();

    List<TimeSpan> chosen = List.of(beside.orIfEarlier(span), beside.orIfLater(span));

    assertEquals(
        List.of(TimeSpan.parse(earlier).orElseThrow(), TimeSpan.parse(later).orElseThrow()),
        chosen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "2017-13",
        "2017-S3",
        "2017-T4",
        "2017-Q5",
        "2017-W54",
        "2017-D366",
        "2017-02-30",
        "2017-05-09T25:00:00",
        "0017",
        "2017-05-09T10:00:00+99:00"
      })
  void whatIsNoTimeIsNone(String text) {
    assertTrue(TimeSpan.parse(text).isEmpty());
  }
}
