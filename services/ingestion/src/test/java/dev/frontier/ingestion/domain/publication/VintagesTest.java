package dev.frontier.ingestion.domain.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class VintagesTest {
  @Test
  void isNowToTheMicrosecond() {
    Instant vintage = Vintages.next(Instant.parse("2026-11-24T08:00:00.123456789Z"), List.of());

    assertEquals(Instant.parse("2026-11-24T08:00:00.123456Z"), vintage);
  }

  @Property
  void isLaterThanEveryPreviousOneWhateverTheClockSays(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long now,
      @ForAll List<@LongRange(min = 0, max = 4_000_000_000_000_000L) Long> previous) {
    List<Instant> known = previous.stream().map(VintagesTest::micros).toList();

    Instant vintage = Vintages.next(micros(now), known);

    assertTrue(known.stream().allMatch(vintage::isAfter));
    assertTrue(!vintage.isBefore(micros(now)));
  }

  private static Instant micros(long value) {
    return Instant.EPOCH.plus(value, ChronoUnit.MICROS);
  }
}
