package dev.frontier.notification.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Fault;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How to be told, as people write it. */
class DraftsTest {
  private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
  private final List<Fault> faults = new ArrayList<>();

  @Test
  void whatIsNotSaidIsAsBefore() {
    Manner before = new Manner(Severity.INFO, new Rhythm.Daily(7), NOW.plusSeconds(60));

    Optional<Manner> manner = MannerDraft.NONE.over(before, NOW, faults);

    assertThat(manner).contains(before);
    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsSaidHolds() {
    MannerDraft draft =
        new MannerDraft(
            "critical",
            new DigestDraft("weekly", "friday", 17),
            new MannerDraft.Mute("2026-12-24T18:00"));

    Optional<Manner> manner = draft.over(Manner.USUAL, NOW, faults);

    assertThat(manner)
        .contains(
            new Manner(
                Severity.CRITICAL,
                new Rhythm.Weekly(DayOfWeek.FRIDAY, 17),
                Instant.parse("2026-12-24T10:00:00Z")));
  }

  @Test
  void aMuteIsEnded() {
    Manner before = new Manner(Severity.INFO, new Rhythm.Immediate(), NOW.plusSeconds(60));
    MannerDraft draft = new MannerDraft(null, null, new MannerDraft.Mute(null));

    Optional<Manner> manner = draft.over(before, NOW, faults);

    assertThat(manner.orElseThrow().mutedUntil()).isNull();
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    MannerDraft draft =
        new MannerDraft(
            "loud", new DigestDraft("weekly", "someday", 24), new MannerDraft.Mute("soon"));

    Optional<Manner> manner = draft.over(Manner.USUAL, NOW, faults);

    assertThat(manner).isEmpty();
    assertThat(faults)
        .extracting(fault -> fault.field() + " " + fault.rule())
        .containsExactly(
            "severity choice",
            "digest.day choice",
            "digest.hour out-of-range",
            "mutedUntil time-format");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T04:00:00Z, time-too-early",
    "2020-01-01T00:00:00+08:00, time-too-early",
    "2028-01-01T00:00:00Z, out-of-range",
    "+999999999-01-01T00:00:00Z, out-of-range",
    "tomorrow, time-format",
    "'', time-format"
  })
  void aMuteEndsWithinAYear(String until, String rule) {
    MannerDraft draft = new MannerDraft(null, null, new MannerDraft.Mute(until));

    Optional<Manner> manner = draft.over(Manner.USUAL, NOW, faults);

    assertThat(manner).isEmpty();
    assertThat(faults).extracting(Fault::rule).containsExactly(rule);
  }

  @Test
  void aClockHasAZoneAndMayBeQuiet() {
    OwnClockDraft draft =
        new OwnClockDraft("Asia/Urumqi", new OwnClockDraft.Quiet("22:30", "07:00"));

    Optional<OwnClock> clock = draft.check(faults);

    assertThat(clock)
        .contains(
            new OwnClock(
                ZoneId.of("Asia/Urumqi"),
                new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 22:00, 07:00, timeZone required",
        "+08:00, 22:00, 07:00, timeZone unknown-time-zone",
        "Asia/Nowhere, 22:00, 07:00, timeZone unknown-time-zone",
        "UTC, -, 07:00, quietHours.from required",
        "UTC, 22:00, 24:00, quietHours.to time-of-day",
        "UTC, 7:00, 22:00, quietHours.from time-of-day",
        "UTC, 22:00, 22:00, quietHours.to quiet-hours-empty"
      })
  void whatIsWrongWithAClockIsNamed(String zone, String from, String to, String fault) {
    OwnClockDraft draft = new OwnClockDraft(zone, new OwnClockDraft.Quiet(from, to));

    Optional<OwnClock> clock = draft.check(faults);

    assertThat(clock).isEmpty();
    assertThat(faults).extracting(each -> each.field() + " " + each.rule()).containsExactly(fault);
  }
}
