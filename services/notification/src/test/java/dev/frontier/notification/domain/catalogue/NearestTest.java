package dev.frontier.notification.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    // exchanged, left out, put in, of another length
    "M07, M01 M02 M17, M01 M02 M17",
    "M7, M01 M17 M02, M17 M01 M02",
    "M017, M01 M17 M99, M01 M17 M99",
    "ROAD, M01 ROADS-AND-PORTS ROADS, ROADS M01 ROADS-AND-PORTS"
  })
  void theNearestComesFirst(String mistyped, String known, String expected) {
    List<String> nearest = Nearest.to(mistyped, List.of(known.split(" ")));

    assertThat(nearest).containsExactly(expected.split(" "));
  }

  @Test
  void ofManyOnlyTheNearestAreNamed() {
    List<String> known = List.of("M20", "M11", "M12", "M13", "M14", "M15", "M30");

    List<String> nearest = Nearest.to("M1", known);

    assertThat(nearest).containsExactly("M11", "M12", "M13", "M14", "M15");
  }

  @Test
  void ofNoneThereIsNone() {
    List<String> nearest = Nearest.to("M1", List.of());

    assertThat(nearest).isEmpty();
  }
}
