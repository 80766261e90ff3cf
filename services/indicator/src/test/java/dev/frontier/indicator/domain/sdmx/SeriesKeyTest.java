package dev.frontier.indicator.domain.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesKeyTest {

  @Test
  void version1LeavesADimensionEmptyForAllAndJoinsCodesByAPlus() {
    SeriesKey key = SeriesKey.ofVersion1("A..CN-GX+CN-YN").orElseThrow().get(0);

    assertEquals(List.of(Set.of("A"), Set.of(), Set.of("CN-GX", "CN-YN")), key.codes());
    assertTrue(key.matches("A", "ANY", "CN-YN"));
    assertFalse(key.matches("M", "ANY", "CN-YN"));
  }

  @Test
  void version2WritesAStarForAllAndLeavesOutTheEnd() {
    List<SeriesKey> keys = SeriesKey.ofVersion2("A.*.CN-GX,M").orElseThrow();

    assertTrue(keys.get(0).matches("A", "ANY", "CN-GX"));
    assertTrue(keys.get(1).matches("M", "ANY", "ANYWHERE"));
    assertFalse(keys.get(1).matches("A", "ANY", "ANYWHERE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.B", "A.B.C.D", "A.B.*", "A.B.C+", "A.B C.D", "A.B.C,A.B.C", "*"})
  void version1RefusesWhatIsNoKeyOfThisStructure(String key) {
    assertTrue(SeriesKey.ofVersion1(key).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A..C", "A.B.C.D", "A.B+C.D", ",", "A.B.", "A.B.C,", ""})
  void version2RefusesWhatIsNoKeyOfThisStructure(String key) {
    assertTrue(SeriesKey.ofVersion2(key).isEmpty());
  }
}
