package dev.frontier.ingestion.domain.round;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads a point in time as people write it: an instant with its offset ({@code
 * 2026-11-30T10:00:00Z}), or a local time ({@code 2026-11-30T18:00}) where the figures are
 * collected.
 */
public final class LocalTimes {
  private static final int LONGEST = 40;

  /** PostgreSQL keeps more, but no deadline of this register is in another century. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2199;

  private LocalTimes() {}

  /**
   * Reads it, to the second.
   *
   * @param text may be null
   * @return empty when it is neither form
   */
  public static Optional<Instant> parse(String text, ZoneId zone) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      OffsetDateTime at =
          text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}")
              ? OffsetDateTime.parse(text)
              : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
      return at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(at.toInstant().truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  /** How the instant is written there, to the minute or finer where it has seconds. */
  public static String text(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).toString();
  }
}
