package dev.frontier.notification.domain.timing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** How often somebody wants to be told. */
public sealed interface Rhythm {
  /** Names of the rhythms. */
  List<String> CODES = List.of("immediate", "daily", "weekly");

  /** The name in requests, answers and the database. */
  String code();

  /** Of each alert, as soon as it is there. */
  record Immediate() implements Rhythm {
    @Override
    public String code() {
      return "immediate";
    }
  }

  /** Of all together, at an hour of some days. */
  sealed interface Digest extends Rhythm {
    /** The local hour, 0 to 23. */
    int hour();

    /** Whether there is one on a day. */
    boolean on(LocalDate day);
  }

  /**
   * Every day.
   *
   * @param hour local, 0 to 23
   */
  record Daily(int hour) implements Digest {
    /** Refuses an hour that no clock shows. */
    public Daily {
      requireHour(hour);
    }

    @Override
    public String code() {
      return "daily";
    }

    @Override
    public boolean on(LocalDate day) {
      return true;
    }
  }

  /**
   * Once a week.
   *
   * @param day of the week
   * @param hour local, 0 to 23
   */
  record Weekly(DayOfWeek day, int hour) implements Digest {
    /** Refuses an absent day and an hour that no clock shows. */
    public Weekly {
      Objects.requireNonNull(day, "day");
      requireHour(hour);
    }

    @Override
    public String code() {
      return "weekly";
    }

    @Override
    public boolean on(LocalDate date) {
      return date.getDayOfWeek() == day;
    }
  }

  private static void requireHour(int hour) {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("no clock shows the hour " + hour);
    }
  }
}
