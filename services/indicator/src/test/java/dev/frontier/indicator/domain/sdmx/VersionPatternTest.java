package dev.frontier.indicator.domain.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionPatternTest {

  @ParameterizedTest(name = "{0} finds {1}: {2}")
  @CsvSource({
    "1.0, 1.0, true",
    "1.0.0, 1.0, true",
    "1, 1.0, true",
    "1.1, 1.0, false",
    "*, 1.0, true",
    "~, 1.0, true",
    "+, 1.0, true",
    "1+.0, 1.0, true",
    "1.0+, 1.0, true",
    "1.1+, 1.0, false",
    "2+.0.0, 1.0, false",
    "0+.9, 1.0, true",
    "2.0.0+, 2.0.3, true",
    "2.0.4+, 2.0.3, false",
    "2.+.0, 2.7.1, true",
    "2.1, 2.1, true",
    "2.1, 2.1.1, false",
    "2+.0, 2.2, true",
    "2+.3.1, 2.3.0, false",
    "2+.3.1, 2.4.0, true",
    "1.0+.0, 1.0.5, true",
    "1.2+.3, 1.3.0, true",
    "1.2+.3, 2.2.3, false",
  })
  void operatorsFindVersionsFromALeastOneOn(String pattern, String version, boolean found) {
    assertEquals(found, VersionPattern.parse(pattern).orElseThrow().matches(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.", ".1", "1.0.0.0", "1+.0+", "1..0", "-1", "1.0-draft"})
  void whatIsNoVersionIsRefused(String text) {
    assertTrue(VersionPattern.parse(text).isEmpty());
  }
}
