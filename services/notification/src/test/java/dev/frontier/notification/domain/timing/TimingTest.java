package dev.frontier.notification.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an alert is sent. */
class TimingTest {
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @ParameterizedTest
  @CsvSource({
    // from, to, asked, sent; by the clocks of Beijing
    "22:00, 07:00, 2026-11-29T21:59:59, 2026-11-29T21:59:59",
    "22:00, 07:00, 2026-11-29T22:00:00, 2026-11-30T07:00:00",
    "22:00, 07:00, 2026-11-30T06:59:59, 2026-11-30T07:00:00",
    "22:00, 07:00, 2026-11-30T07:00:00, 2026-11-30T07:00:00",
    "12:00, 14:00, 2026-11-30T13:00:00, 2026-11-30T14:00:00",
    "12:00, 14:00, 2026-11-30T23:00:00, 2026-11-30T23:00:00",
    "00:00, 06:30, 2026-11-30T00:00:00, 2026-11-30T06:30:00",
    "18:00, 00:00, 2026-11-30T18:00:00, 2026-12-01T00:00:00"
  })
  void inQuietHoursItWaitsForTheirEnd(LocalTime from, LocalTime to, String asked, String sent) {
    Timing timing = told(new Rhythm.Immediate(), "Asia/Shanghai", new QuietHours(from, to));

    Release release = timing.release(Instant.parse(asked + "+08:00"));

    assertThat(release).isEqualTo(new Release.At(Instant.parse(sent + "+08:00")));
  }

  @ParameterizedTest
  @CsvSource({
    // In Berlin clocks go from 02:00 to 03:00 on 29 March, and from 03:00 to 02:00 on 25 October.
    // Quiet until 02:30, which is passed over: until clocks are put.
    "22:00, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    // Quiet from 02:30, which is passed over: from when clocks are put.
    "02:30, 05:00, 2026-03-29T01:00:00Z, 2026-03-29T03:00:00Z",
    // Quiet until 02:30, which is shown twice: until it is shown again.
    "22:00, 02:30, 2026-10-25T00:45:00Z, 2026-10-25T01:30:00Z",
    // Quiet from 02:30: from when it is shown first, and on while clocks are put back.
    "02:30, 05:00, 2026-10-25T00:30:00Z, 2026-10-25T04:00:00Z",
    "02:30, 05:00, 2026-10-25T01:10:00Z, 2026-10-25T04:00:00Z",
    "02:30, 05:00, 2026-10-25T00:29:59Z, 2026-10-25T00:29:59Z"
  })
  void quietHoursHoldAlsoWhenClocksArePut(
      LocalTime from, LocalTime to, Instant asked, Instant sent) {
    Timing timing = told(new Rhythm.Immediate(), "Europe/Berlin", new QuietHours(from, to));

    Release release = timing.release(asked);

    assertThat(release).isEqualTo(new Release.At(sent));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T07:59:59, 2026-11-29T08:00:00",
    "2026-11-29T08:00:00, 2026-11-29T08:00:00",
    "2026-11-29T08:00:01, 2026-11-30T08:00:00"
  })
  void aDailyDigestIsSentAtTheNextHourOfItsName(String asked, String sent) {
    Timing timing = told(new Rhythm.Daily(8), "Asia/Shanghai", null);

    Release release = timing.release(Instant.parse(asked + "+08:00"));

    assertThat(release).isEqualTo(new Release.At(Instant.parse(sent + "+08:00")));
  }

  @ParameterizedTest
  @CsvSource({
    // 30 November 2026 is a Monday.
    "2026-11-29T12:00:00, 2026-11-30T09:00:00",
    "2026-11-30T09:00:01, 2026-12-07T09:00:00"
  })
  void aWeeklyDigestIsSentOnItsDay(String asked, String sent) {
    Timing timing = told(new Rhythm.Weekly(DayOfWeek.MONDAY, 9), "Asia/Shanghai", null);

    Release release = timing.release(Instant.parse(asked + "+08:00"));

    assertThat(release).isEqualTo(new Release.At(Instant.parse(sent + "+08:00")));
  }

  @ParameterizedTest
  @CsvSource({
    // 02:00 is passed over on the one day, and shown twice on the other.
    "2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "2026-10-24T12:00:00Z, 2026-10-25T00:00:00Z",
    "2026-10-25T00:00:01Z, 2026-10-26T01:00:00Z"
  })
  void aDigestIsSentOnceADayAlsoWhenClocksArePut(Instant asked, Instant sent) {
    Timing timing = told(new Rhythm.Daily(2), "Europe/Berlin", null);

    Release release = timing.release(asked);

    assertThat(release).isEqualTo(new Release.At(sent));
  }

  @Test
  void aDigestWhoseHourIsQuietWaitsForTheEnd() {
    Timing timing = told(new Rhythm.Daily(6), "Asia/Shanghai", NIGHT);

    Release release = timing.release(Instant.parse("2026-11-29T12:00:00+08:00"));

    assertThat(release).isEqualTo(new Release.At(Instant.parse("2026-11-30T07:00:00+08:00")));
  }

  @Test
  void whatIsCriticalWaitsForNeither() {
    Instant now = Instant.parse("2026-11-29T23:00:00+08:00");
    Manner manner = new Manner(Severity.CRITICAL, new Rhythm.Daily(8), null);

    Release release =
        new Timing(manner, new OwnClock(ZoneId.of("Asia/Shanghai"), NIGHT)).release(now);

    assertThat(release).isEqualTo(new Release.At(now));
  }

  @Test
  void whatIsCriticalPassesAMute() {
    Instant now = Instant.parse("2026-11-29T23:00:00+08:00");
    Manner manner = new Manner(Severity.CRITICAL, new Rhythm.Immediate(), now.plusSeconds(1));

    Release release = new Timing(manner, OwnClock.USUAL).release(now);

    assertThat(release).isEqualTo(new Release.At(now));
  }

  @Test
  void theCorrectionOfWhatIsCriticalPassesAMuteAndTheNight() {
    Instant now = Instant.parse("2026-11-29T23:00:00+08:00");
    Manner manner = new Manner(Severity.CRITICAL, new Rhythm.Daily(8), now.plusSeconds(1));

    Release.At release =
        new Timing(manner, new OwnClock(ZoneId.of("Asia/Shanghai"), NIGHT)).correction(now);

    assertThat(release.at()).isEqualTo(now);
  }

  @Test
  void aCorrectionWaitsForTheEndOfAMuteAndOfTheNight() {
    Instant now = Instant.parse("2026-11-29T12:00:00+08:00");
    Manner manner =
        new Manner(
            Severity.WARNING, new Rhythm.Immediate(), Instant.parse("2026-11-29T23:00:00+08:00"));

    Release.At release =
        new Timing(manner, new OwnClock(ZoneId.of("Asia/Shanghai"), NIGHT)).correction(now);

    assertThat(release.at()).isEqualTo(Instant.parse("2026-11-30T07:00:00+08:00"));
  }

  @Test
  void quietHoursAreNotAllDay() {
    LocalTime noon = LocalTime.NOON;

    assertThatThrownBy(() -> new QuietHours(noon, noon))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Timing told(Rhythm rhythm, String zone, QuietHours quiet) {
    return new Timing(
        new Manner(Severity.WARNING, rhythm, null), new OwnClock(ZoneId.of(zone), quiet));
  }
}
