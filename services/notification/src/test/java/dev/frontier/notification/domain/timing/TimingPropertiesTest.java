package dev.frontier.notification.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of when an alert is sent, also where clocks are put, by an hour, half of one or a day. */
class TimingPropertiesTest {

  @Property
  void itIsNeverSentBeforeItIsThere(
      @ForAll("timings") Timing timing, @ForAll("times") Instant now) {
    Instant at = timing.correction(now).at();

    assertThat(at).isAfterOrEqualTo(now);
  }

  @Property
  void whatIsDueIsDue(@ForAll("timings") Timing timing, @ForAll("times") Instant now) {
    Instant at = timing.correction(now).at();

    assertThat(timing.correction(at).at()).isEqualTo(at);
  }

  @Property
  void laterIsNeverSentEarlier(
      @ForAll("timings") Timing timing,
      @ForAll("times") Instant now,
      @ForAll("pauses") Duration pause) {
    Instant at = timing.correction(now).at();

    assertThat(timing.correction(now.plus(pause)).at()).isAfterOrEqualTo(at);
  }

  @Property
  void nothingButTheCriticalIsSentWhileClocksShowQuietHours(
      @ForAll("timings") Timing timing, @ForAll("times") Instant now) {
    Instant at = timing.correction(now).at();

    QuietHours quiet = timing.clock().quiet();
    if (quiet != null && timing.manner().severity() != Severity.CRITICAL) {
      assertThat(isIn(quiet, LocalTime.ofInstant(at, timing.clock().zone()))).isFalse();
    }
  }

  @Property
  void theCriticalIsSentAtOnceAndSoIsItsCorrection(
      @ForAll("timings") Timing any, @ForAll("times") Instant now) {
    Manner manner = new Manner(Severity.CRITICAL, any.manner().rhythm(), any.manner().mutedUntil());

    Timing timing = new Timing(manner, any.clock());

    List<Release> releases = List.of(timing.release(now), timing.correction(now));

    assertThat(releases).containsOnly(new Release.At(now));
  }

  @Property
  void digestsAreSentAtTheirLocalHour(
      @ForAll("digests") Rhythm.Digest digest,
      @ForAll("zones") ZoneId zone,
      @ForAll("times") Instant now) {
    Timing timing = new Timing(new Manner(Severity.INFO, digest, null), new OwnClock(zone, null));

    Instant at = ((Release.At) timing.release(now)).at();

    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    ZoneOffsetTransition put = zone.getRules().previousTransition(at.plusNanos(1));
    if (put != null && put.isGap() && put.getInstant().equals(at)) {
      // Clocks did not show the hour on that day.
      assertThat(local).isEqualTo(put.getDateTimeAfter());
    } else {
      assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(digest.hour(), 0));
      assertThat(digest.on(local.toLocalDate())).isTrue();
    }
  }

  @Property
  void aDigestIsNeverFurtherThanItsPeriod(
      @ForAll("digests") Rhythm.Digest digest,
      @ForAll("zones") ZoneId zone,
      @ForAll("times") Instant now) {
    Timing timing = new Timing(new Manner(Severity.INFO, digest, null), new OwnClock(zone, null));

    Instant at = ((Release.At) timing.release(now)).at();

    // A day longer, where a zone has left one out, and an hour where clocks are put back.
    long days = digest instanceof Rhythm.Daily ? 1 : 7;
    assertThat(Duration.between(now, at)).isLessThanOrEqualTo(Duration.ofDays(days + 1));
  }

  @Property
  void whatIsMuteAndNotCriticalIsNotSentAndWhatElseThereIsIs(
      @ForAll("timings") Timing timing, @ForAll("times") Instant now) {
    Release release = timing.release(now);

    Instant until = timing.manner().mutedUntil();
    assertThat(release instanceof Release.InboxOnly)
        .isEqualTo(
            timing.manner().severity() != Severity.CRITICAL
                && until != null
                && now.isBefore(until));
  }

  @Property
  void aCorrectionOutlastsTheMuteUnlessItIsCritical(
      @ForAll("timings") Timing timing, @ForAll("times") Instant now) {
    Instant at = timing.correction(now).at();

    Instant until = timing.manner().mutedUntil();
    if (until != null && timing.manner().severity() != Severity.CRITICAL) {
      assertThat(at).isAfterOrEqualTo(now.isBefore(until) ? until : now);
    }
  }

  private static boolean isIn(QuietHours quiet, LocalTime time) {
    boolean begun = !time.isBefore(quiet.from());
    boolean over = !time.isBefore(quiet.to());
    return quiet.from().isBefore(quiet.to()) ? begun && !over : begun || !over;
  }

  @Provide
  Arbitrary<Timing> timings() {
    Arbitrary<Rhythm> rhythms =
        Arbitraries.oneOf(
            Arbitraries.just(new Rhythm.Immediate()), digests().map(digest -> (Rhythm) digest));
    return Combinators.combine(
            Arbitraries.of(Severity.class),
            rhythms,
            times().injectNull(0.5),
            zones(),
            quiet().injectNull(0.2))
        .as(
            (severity, rhythm, mute, zone, quiet) ->
                new Timing(new Manner(severity, rhythm, mute), new OwnClock(zone, quiet)));
  }

  @Provide
  Arbitrary<Rhythm.Digest> digests() {
    Arbitrary<Integer> hours = Arbitraries.integers().between(0, 23);
    Arbitrary<Rhythm.Digest> daily = hours.map(Rhythm.Daily::new);
    Arbitrary<Rhythm.Digest> weekly =
        Combinators.combine(Arbitraries.of(DayOfWeek.class), hours)
            .as((day, hour) -> new Rhythm.Weekly(day, hour));
    return Arbitraries.oneOf(daily, weekly);
  }

  /** China's one; two where clocks are put twice a year; half an hour; a day that was left out. */
  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Asia/Shanghai",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "Pacific/Apia",
            "America/Santiago")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<QuietHours> quiet() {
    Arbitrary<LocalTime> minutes =
        Arbitraries.integers().between(0, 24 * 60 - 1).map(m -> LocalTime.ofSecondOfDay(m * 60L));
    return Combinators.combine(minutes, minutes)
        .filter((from, to) -> !from.equals(to))
        .as(QuietHours::new);
  }

  /** Any time of some years, and more often one near to when clocks are put somewhere. */
  @Provide
  Arbitrary<Instant> times() {
    List<String> put =
        List.of(
            "2026-03-29T01:00:00Z",
            "2026-10-25T01:00:00Z",
            "2026-03-08T07:00:00Z",
            "2026-11-01T06:00:00Z",
            "2026-04-04T15:00:00Z",
            "2026-10-03T15:30:00Z",
            "2011-12-30T10:00:00Z");
    Arbitrary<Instant> near =
        Combinators.combine(Arbitraries.of(put), Arbitraries.longs().between(-200_000, 200_000))
            .as((at, seconds) -> Instant.parse(at).plusSeconds(seconds));
    Arbitrary<Instant> any =
        Arbitraries.longs()
            .between(
                LocalDate.of(2010, 1, 1).toEpochDay() * 86_400,
                LocalDate.of(2040, 1, 1).toEpochDay() * 86_400)
            .map(Instant::ofEpochSecond);
    return Arbitraries.oneOf(near, any);
  }

  @Provide
  Arbitrary<Duration> pauses() {
    return Arbitraries.longs().between(0, 900_000).map(Duration::ofSeconds);
  }
}
