package dev.frontier.notification.domain.timing;

import dev.frontier.notification.domain.Fault;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A rhythm as somebody wrote it, nothing checked; every part may be null.
 *
 * @param rhythm its name
 * @param day English name of a day of the week, for a weekly one
 * @param hour local, for all but an immediate one
 */
public record DigestDraft(String rhythm, String day, Integer hour) {

  /** The rhythm; null when there is a fault, which is added. */
  Rhythm check(List<Fault> faults) {
    if (rhythm == null) {
      faults.add(Fault.of("digest.rhythm", "required"));
      return null;
    }
    return switch (rhythm) {
      case "immediate" -> new Rhythm.Immediate();
      case "daily" -> hourIsSound(faults) ? new Rhythm.Daily(hour) : null;
      case "weekly" -> {
        DayOfWeek named = dayOfWeek(faults);
        yield hourIsSound(faults) && named != null ? new Rhythm.Weekly(named, hour) : null;
      }
      default -> {
        faults.add(choice("digest.rhythm", rhythm, Rhythm.CODES));
        yield null;
      }
    };
  }

  private boolean hourIsSound(List<Fault> faults) {
    if (hour == null) {
      faults.add(Fault.of("digest.hour", "required"));
      return false;
    }
    if (hour < 0 || hour > 23) {
      faults.add(
          new Fault("digest.hour", "out-of-range", Map.of("value", hour, "min", 0, "max", 23)));
      return false;
    }
    return true;
  }

  private DayOfWeek dayOfWeek(List<Fault> faults) {
    if (day == null) {
      faults.add(Fault.of("digest.day", "required"));
      return null;
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(each -> name(each).equals(day))
        .findFirst()
        .orElseGet(
            () -> {
              faults.add(
                  choice(
                      "digest.day",
                      day,
                      Arrays.stream(DayOfWeek.values()).map(DigestDraft::name).toList()));
              return null;
            });
  }

  /** The name of a day, in requests and answers. */
  public static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  static Fault choice(String field, String value, List<String> choices) {
    return new Fault(field, "choice", Map.of("value", value, "choices", choices));
  }
}
