package dev.frontier.indicator.domain.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the register means them: they begin where the facilities are. */
public final class FacilityDays {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private FacilityDays() {}

  /** The day that it is at an instant. */
  public static LocalDate at(Instant instant) {
    return LocalDate.ofInstant(instant, BEIJING);
  }

  /** The instant at which a day begins. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(BEIJING).toInstant();
  }
}
