package dev.frontier.notification.domain.timing;

import dev.frontier.notification.domain.Fault;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody's clock as they wrote it, nothing checked; every part may be null.
 *
 * @param timeZone name in the IANA database
 * @param quiet null when it is never to be quiet
 */
public record OwnClockDraft(String timeZone, Quiet quiet) {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final int LONGEST_SHOWN = 64;

  /**
   * Quiet hours.
   *
   * @param from as 22:00
   * @param to as 07:00
   */
  public record Quiet(String from, String to) {}

  /**
   * The clock.
   *
   * @param faults to which all are added
   * @return empty when there are faults
   */
  public Optional<OwnClock> check(List<Fault> faults) {
    int sound = faults.size();
    ZoneId zone = zone(faults);
    QuietHours hours = quiet == null ? null : hours(faults);
    return faults.size() == sound ? Optional.of(new OwnClock(zone, hours)) : Optional.empty();
  }

  /** Names only: an offset knows nothing of clocks that are put. */
  private ZoneId zone(List<Fault> faults) {
    if (timeZone == null || timeZone.isBlank()) {
      faults.add(Fault.of("timeZone", "required"));
      return null;
    }
    if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
      faults.add(Fault.of("timeZone", "unknown-time-zone", shortened(timeZone)));
      return null;
    }
    return ZoneId.of(timeZone);
  }

  private QuietHours hours(List<Fault> faults) {
    LocalTime from = time("quietHours.from", quiet.from(), faults);
    LocalTime to = time("quietHours.to", quiet.to(), faults);
    if (from == null || to == null) {
      return null;
    }
    if (from.equals(to)) {
      faults.add(Fault.of("quietHours.to", "quiet-hours-empty", quiet.to()));
      return null;
    }
    return new QuietHours(from, to);
  }

  private static LocalTime time(String field, String text, List<Fault> faults) {
    if (text == null || text.isBlank()) {
      faults.add(Fault.of(field, "required"));
      return null;
    }
    if (!TIME.matcher(text).matches()) {
      faults.add(Fault.of(field, "time-of-day", shortened(text)));
      return null;
    }
    return LocalTime.parse(text);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
