package dev.frontier.indicator.domain.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  @ParameterizedTest(name = "{0} {1} of {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "TIME_PERIOD|ge:2017+le:2019|2018|true",
        "TIME_PERIOD|ge:2017+le:2019|2020|false",
        "TIME_PERIOD|ge:2017+le:2018,ge:2020+le:2021|2019|false",
        "TIME_PERIOD|ge:2017+le:2018,ge:2020+le:2021|2020|true",
        "TIME_PERIOD|ge:2017-07|2017|false",
        "TIME_PERIOD|ge:2017-07|2017-Q3|true",
        "TIME_PERIOD|le:2017|2017-12|true",
        "TIME_PERIOD|gt:2017|2017-12|false",
        "TIME_PERIOD|gt:2017|2018-01|true",
        "TIME_PERIOD|lt:2018|2017-Q4|true",
        "TIME_PERIOD|2018|2018-01|false",
        "TIME_PERIOD|ne:2018|2018-01|true",
        "OBS_VALUE|ge:9.5|10|true",
        "OBS_VALUE|9.50|9.5|true",
        "OBS_VALUE|gt:-1+lt:1|0|true",
        "REGION|ne:A,B|B|true",
        "REGION|ne:A+B|A|false",
        "REGION|ne:A+ne:B|C|true",
        "REGION|sw:CN-|CN-GX|true",
        "OBS_NOTE|co:counted|counted again|true",
        "OBS_NOTE|nc:counted|counted again|false",
        "OBS_NOTE|ew:again|counted again|true",
        "OBS_NOTE|9.0|9|false",
        "VINTAGE|gt:2026-03-01T00:00:00Z|2026-03-01T00:00:00.250Z|true",
        "VINTAGE|2026-03-01T08:00:00%2B08:00|2026-03-01T00:00:00Z|true",
        "VINTAGE|2026-03-01T00:00:00|2026-03-01T00:00:00Z|true",
        "VINTAGE|2026-03|2026-03-31T23:59:59.999Z|true",
        "VINTAGE|gt:2026-03|2026-03-31T23:59:59.999Z|false",
        "VINTAGE|ge:2026-T2|2026-04-30T23:59:59Z|false",
      })
  void operatorsCompareAsTheStandardSays(
      Component component, String condition, String value, boolean holds) {
    assertEquals(
        holds,
        Condition.parse(component, condition.replace("%2B", "+")).orElseThrow().holds(value));
  }

  @Test
  void whatIsMissingIsEqualToNothing() {
    assertFalse(Condition.parse(Component.OBS_VALUE, "ge:0").orElseThrow().holds(null));
    assertTrue(Condition.parse(Component.OBS_VALUE, "ne:0").orElseThrow().holds(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TIME_PERIOD|ge:soon",
        "TIME_PERIOD|ge:",
        "TIME_PERIOD|ge:2017+",
        "OBS_VALUE|gt:1e999999999",
        "OBS_VALUE|much",
        "VINTAGE|lt:soon",
        "REGION|sw:",
        "REGION|A,",
        "REGION|A++B"
      })
  void whatCannotBeComparedIsRefused(Component component, String condition) {
    assertTrue(Condition.parse(component, condition).isEmpty());
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ge:2017+le:2021|2017|2021",
        "2019|2019|2019",
        "ge:2017,le:2015|-|-",
        "gt:2017|2017|-",
        "ge:2017-Q2+lt:2020-03|2017|2020",
        "ne:2018|-|-",
        "2017,2020|2017|2020"
      })
  void theYearsThatAreReadHoldWhateverCanMatch(String condition, String from, String to) {
    DataQuery query =
        DataQuery.of(
            List.of(SeriesKey.ALL),
            List.of(Condition.parse(Component.TIME_PERIOD, condition).orElseThrow()));

    assertEquals(new PeriodRange(year(from), year(to)), query.years());
  }

  private static Period year(String text) {
    return text.equals("-") ? null : Period.ofYear(Integer.parseInt(text));
  }
}
