package dev.frontier.ingestion.domain.number;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a figure as people write it: digits of either width, in groups of three or not, with a unit
 * in words before or after. What can be read in two ways is not read at all: a comma between four
 * digits is the thousands of one office and the decimals of another.
 */
public final class NumberText {
  /** Nobody writes a longer one, and it need not be looked at to be refused. */
  private static final int MAX_LENGTH = 120;

  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

  // The separators: comma, its wide twin, and the blanks that programs put between groups.
  private static final String BLANKS = " \\u00A0\\u2009\\u202F";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<before>[^0-9+-]*)(?<sign>[+-]?)(?<digits>[0-9]+(?:[,，."
              + BLANKS
              + "][0-9]+)*)(?<after>(?:[^0-9].*)?)",
          Pattern.DOTALL);
  private static final Pattern SEPARATOR = Pattern.compile("[,，" + BLANKS + "]");

  private NumberText() {}

  /** What was read. */
  public sealed interface Result {
    /**
     * A number.
     *
     * @param digits sign, digits and at most one point, in ASCII
     * @param before what stands before the digits, stripped; mostly empty
     * @param after what stands after them, stripped; mostly empty
     * @param styles what had to be understood
     */
    record Number(String digits, String before, String after, Set<Style> styles)
        implements Result {}

    /**
     * None, or more than one.
     *
     * @param rule the code of the rule that it breaks
     * @param params what its message names beside the text itself
     */
    record Broken(String rule, Map<String, Object> params) implements Result {}
  }

  /** Reads {@code text}, which is not null. */
  public static Result read(String text) {
    if (text.length() <= MAX_LENGTH && PLAIN.matcher(text).matches()) {
      return new Result.Number(text, "", "", Set.of());
    }
    if (text.length() > MAX_LENGTH) {
      return PLAIN.matcher(text).matches()
          ? new Result.Broken(NumberRules.TOO_MANY_DIGITS, Map.of())
          : new Result.Broken(NumberRules.NUMBER_FORMAT, Map.of());
    }
    Matcher parts = PARTS.matcher(narrowButCommas(text));
    if (!parts.matches()) {
      return new Result.Broken(NumberRules.NUMBER_FORMAT, Map.of());
    }
    Set<Style> styles = EnumSet.noneOf(Style.class);
    if (text.chars().anyMatch(Width::isWide)) {
      styles.add(Style.FULL_WIDTH);
    }
    String grouped = parts.group("digits");
    Matcher separators = SEPARATOR.matcher(grouped);
    String digits = grouped;
    if (separators.find()) {
      Result.Broken broken = judgeGroups(grouped, separators.group());
      if (broken != null) {
        return broken;
      }
      styles.add(Style.THOUSANDS_SEPARATORS);
      digits = separators.replaceAll("");
    }
    if (digits.indexOf('.') != digits.lastIndexOf('.')) {
      return new Result.Broken(NumberRules.NUMBER_FORMAT, Map.of());
    }
    return new Result.Number(
        parts.group("sign") + digits,
        Width.narrow(parts.group("before")).strip(),
        Width.narrow(parts.group("after")).strip(),
        styles);
  }

  /** Null when the groups are what they seem to be. */
  private static Result.Broken judgeGroups(String grouped, String separator) {
    int point = grouped.indexOf('.');
    String whole = point < 0 ? grouped : grouped.substring(0, point);
    boolean afterPoint = point >= 0 && SEPARATOR.matcher(grouped.substring(point)).find();
    String[] groups = whole.split(Pattern.quote(separator), -1);
    boolean threes =
        groups[0].length() <= 3
            && !groups[0].startsWith("0")
            && List.of(groups).subList(1, groups.length).stream()
                .allMatch(group -> group.matches("[0-9]{3}"));
    boolean oneComma = separator.equals(",") && groups.length == 2 && point < 0;
    if (oneComma && threes) {
      return new Result.Broken(
          NumberRules.AMBIGUOUS_NUMBER,
          Map.of("first", groups[0] + groups[1], "second", groups[0] + '.' + groups[1]));
    }
    if (oneComma || afterPoint && separator.equals(",")) {
      return new Result.Broken(NumberRules.DECIMAL_COMMA, Map.of());
    }
    return threes && !afterPoint ? null : new Result.Broken(NumberRules.DIGIT_GROUPS, Map.of());
  }

  /** The wide comma stays: it is never a decimal sign. */
  private static String narrowButCommas(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    text.chars().map(c -> c == '，' ? c : Width.narrow(c)).forEach(c -> narrow.append((char) c));
    return narrow.toString();
  }
}
