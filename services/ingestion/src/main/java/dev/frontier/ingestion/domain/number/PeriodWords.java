package dev.frontier.ingestion.domain.number;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a period as it is written in Chinese: 2021年, 2021年第三季度, 2021年7月. */
public final class PeriodWords {
  private static final Pattern SHAPE =
      Pattern.compile(
          "([0-9]{4}) ?年(?:度|(?: ?第?([一二三四1-4]) ?季度)|(?: ?(0?[1-9]|1[0-2]) ?月(?:份)?))?");
  private static final Map<String, String> QUARTERS =
      Map.of("一", "1", "二", "2", "三", "3", "四", "4");

  private PeriodWords() {}

  /**
   * The same as SDMX writes it.
   *
   * @param text in narrow digits
   * @return empty when it is no such words
   */
  public static Optional<String> read(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    String year = shape.group(1);
    if (shape.group(2) != null) {
      return Optional.of(year + "-Q" + QUARTERS.getOrDefault(shape.group(2), shape.group(2)));
    }
    if (shape.group(3) != null) {
      String month = shape.group(3);
      return Optional.of(year + (month.length() == 1 ? "-0" : "-") + month);
    }
    return Optional.of(year);
  }
}
