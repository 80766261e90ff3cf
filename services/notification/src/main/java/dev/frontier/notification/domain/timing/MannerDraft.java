package dev.frontier.notification.domain.timing;

import dev.frontier.notification.domain.Fault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody wants to be told, as they wrote it, nothing checked. What is null is not said.
 *
 * @param severity its name
 * @param digest how often
 * @param mute until when it is to be mute
 */
public record MannerDraft(String severity, DigestDraft digest, Mute mute) {
  /** Nothing is said. */
  public static final MannerDraft NONE = new MannerDraft(null, null, null);

  /** Who wants to hear nothing for longer ends the subscription. */
  private static final Duration LONGEST_MUTE = Duration.ofDays(366);

  private static final String MUTE = "mutedUntil";

  /**
   * The end of a mute.
   *
   * @param until ISO 8601, Beijing time without an offset; null when it is to be mute no longer
   */
  public record Mute(String until) {}

  /**
   * What holds then: what is said, and for the rest what held before.
   *
   * @param faults to which all are added
   * @return empty when there are faults
   */
  public Optional<Manner> over(Manner before, Instant now, List<Fault> faults) {
    int sound = faults.size();
    Severity said =
        severity == null
            ? before.severity()
            : Severity.of(severity)
                .orElseGet(
                    () -> {
                      faults.add(DigestDraft.choice("severity", severity, Severity.codes()));
                      return null;
                    });
    Rhythm rhythm = digest == null ? before.rhythm() : digest.check(faults);
    Instant until = mute == null ? before.mutedUntil() : until(now, faults);
    return faults.size() == sound ? Optional.of(new Manner(said, rhythm, until)) : Optional.empty();
  }

  /** The end of the mute; null when there is none, or a fault. */
  private Instant until(Instant now, List<Fault> faults) {
    if (mute.until() == null) {
      return null;
    }
    Instant until;
    try {
      until = read(mute.until());
    } catch (DateTimeException e) {
      String shown =
          mute.until().length() > 64 ? mute.until().substring(0, 64) + "…" : mute.until();
      faults.add(Fault.of(MUTE, "time-format", shown));
      return null;
    }
    if (!until.isAfter(now)) {
      faults.add(
          new Fault(MUTE, "time-too-early", Map.of("value", mute.until(), "limit", seconds(now))));
      return null;
    }
    Instant latest = now.plus(LONGEST_MUTE);
    if (until.isAfter(latest)) {
      faults.add(
          new Fault(
              MUTE,
              "out-of-range",
              Map.of("value", mute.until(), "min", seconds(now), "max", seconds(latest))));
      return null;
    }
    return until.truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant read(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return LocalDateTime.parse(text).atZone(OwnClock.USUAL.zone()).toInstant();
    }
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
