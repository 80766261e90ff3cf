package dev.frontier.notification.domain.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a receiver says of when to come back: RFC 9110, section 10.2.3. */
public final class RetryAfter {
  /** Some eleven days in seconds have six digits; who asks for more is not believed anyway. */
  private static final String SECONDS = "[0-9]{1,9}";

  private RetryAfter() {}

  /**
   * The instant that the header names, by seconds or by a date.
   *
   * @param header its value; null when there was none
   * @param now from when seconds count
   * @param most it is believed for no longer than this
   * @return empty when it names none, or one that is past
   */
  public static Optional<Instant> read(String header, Instant now, Duration most) {
    if (header == null) {
      return Optional.empty();
    }
    Instant latest = now.plus(most);
    return instant(header.strip(), now)
        .filter(asked -> asked.isAfter(now))
        .map(asked -> asked.isAfter(latest) ? latest : asked);
  }

  private static Optional<Instant> instant(String text, Instant now) {
    if (text.matches(SECONDS)) {
      return Optional.of(now.plusSeconds(Long.parseLong(text)));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
