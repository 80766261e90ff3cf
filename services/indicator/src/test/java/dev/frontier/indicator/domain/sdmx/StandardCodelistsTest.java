package dev.frontier.indicator.domain.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardCodelistsTest {

  @Test
  void everyMultipleThatAnIndicatorMayHaveIsInTheList() {
    List<String> codes =
        StandardCodelists.UNIT_MULT.items().stream().map(Artefact.Item::id).toList();

    assertEquals(IntStream.rangeClosed(-9, 15).mapToObj(Integer::toString).toList(), codes);
  }
}
