package dev.frontier.ingestion.domain.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LocalTimesTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  @Test
  void readsATimeWithoutAnOffsetAsThatOfTheOffices() {
    assertEquals(
        Optional.of(Instant.parse("2026-11-30T10:00:00Z")),
        LocalTimes.parse("2026-11-30T18:00", BEIJING));
  }

  @Test
  void readsATimeWithItsOffset() {
    assertEquals(
        Optional.of(Instant.parse("2026-11-30T10:00:00Z")),
        LocalTimes.parse("2026-11-30T19:00:00+09:00", BEIJING));
  }

  @Test
  void takesNoDayForATimeNorATimeOfAnotherAge() {
    assertEquals(Optional.empty(), LocalTimes.parse("2026-11-30", BEIJING));
    assertEquals(Optional.empty(), LocalTimes.parse("2226-11-30T18:00", BEIJING));
    assertEquals(Optional.empty(), LocalTimes.parse(null, BEIJING));
  }

  @Property
  void anyTextIsATimeOrNone(@ForAll String text) {
    LocalTimes.parse(text, BEIJING);
  }

  @Property
  void aTimeReadsBackAsWritten(@ForAll @LongRange(min = 700_000_000, max = 7_000_000_000L) long s) {
    Instant at = Instant.ofEpochSecond(s);

    assertEquals(Optional.of(at), LocalTimes.parse(LocalTimes.text(at, BEIJING), BEIJING));
    assertEquals(Optional.of(at), LocalTimes.parse(at.toString(), BEIJING));
  }
}
