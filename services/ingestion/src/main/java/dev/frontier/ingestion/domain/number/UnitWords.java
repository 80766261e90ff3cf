package dev.frontier.ingestion.domain.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a unit in words: a multiplier, a unit, or both ({@code 亿美元}, {@code million USD}, {@code
 * 万人次}). English number words are those of the short scale.
 */
public final class UnitWords {
  private static final int LONGEST = 40;

  // Longer ones first, since 万 begins 万亿.
  private static final Map<String, Integer> POWERS =
      ordered(
          "万亿",
          12,
          "千亿",
          11,
          "百亿",
          10,
          "十亿",
          9,
          "亿",
          8,
          "千万",
          7,
          "百万",
          6,
          "十万",
          5,
          "万",
          4,
          "千",
          3,
          "百",
          2,
          "trillion",
          12,
          "billion",
          9,
          "bn",
          9,
          "million",
          6,
          "mln",
          6,
          "mn",
          6,
          "thousand",
          3);

  private static final Map<String, String> UNITS =
      ordered(
          "美元",
          "USD",
          "美金",
          "USD",
          "usd",
          "USD",
          "us$",
          "USD",
          "us dollars",
          "USD",
          "元",
          "CNY",
          "人民币",
          "CNY",
          "人民币元",
          "CNY",
          "元人民币",
          "CNY",
          "cny",
          "CNY",
          "rmb",
          "CNY",
          "yuan",
          "CNY",
          "日元",
          "JPY",
          "jpy",
          "JPY",
          "欧元",
          "EUR",
          "eur",
          "EUR",
          "euros",
          "EUR",
          "€",
          "EUR",
          "港元",
          "HKD",
          "港币",
          "HKD",
          "hkd",
          "HKD",
          "卢布",
          "RUB",
          "韩元",
          "KRW",
          "越南盾",
          "VND",
          "人次",
          "PERSON_TIMES",
          "person-times",
          "PERSON_TIMES",
          "人",
          "PERSON",
          "persons",
          "PERSON",
          "people",
          "PERSON",
          "平方公里",
          "KM2",
          "平方千米",
          "KM2",
          "km2",
          "KM2",
          "km²",
          "KM2",
          "sq km",
          "KM2",
          "%",
          "PERCENT",
          "percent",
          "PERCENT");

  /** What is written for more than one thing, and for which. */
  private static final Map<String, List<String>> AMBIGUOUS =
      Map.of(
          "兆", List.of("百万", "万亿"),
          "$", List.of("USD", "HKD"),
          "dollars", List.of("USD", "HKD"),
          "¥", List.of("CNY", "JPY"),
          "￥", List.of("CNY", "JPY"));

  // Made once: this is asked of every row of a load, and nearly always of no words at all.
  private static final Pattern BRACKET = Pattern.compile("[()]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private UnitWords() {}

  /** What was read. */
  public sealed interface Result {
    /** What the words say. */
    record Known(Measure measure) implements Result {}

    /** Words for more than one thing. */
    record Ambiguous(List<String> choices) implements Result {}

    /** Words that are not known. */
    record Unknown() implements Result {}
  }

  /**
   * Reads words.
   *
   * @param text as written; empty says nothing
   * @param code the code of a unit that is expected, which is understood, too
   */
  public static Result read(String text, String code) {
    if (text.isEmpty()) {
      return new Result.Known(Measure.NONE);
    }
    String spaced = BRACKET.matcher(Width.narrow(text)).replaceAll(" ").strip();
    String words = BLANKS.matcher(spaced).replaceAll(" ");
    if (words.isEmpty()) {
      return new Result.Known(Measure.NONE);
    }
    if (words.length() > LONGEST) {
      return new Result.Unknown();
    }
    String small = words.toLowerCase(Locale.ROOT);
    Optional<Result> found = read(small, code.toLowerCase(Locale.ROOT), code);
    return found.orElseGet(() -> ambiguous(small));
  }

  private static Optional<Result> read(String words, String codeWord, String code) {
    Optional<String> whole = unit(words, codeWord, code);
    if (whole.isPresent()) {
      return known(whole.get(), null);
    }
    for (Map.Entry<String, Integer> power : POWERS.entrySet()) {
      String word = power.getKey();
      if (words.equals(word)) {
        return known(null, power.getValue());
      }
      Optional<String> unit =
          words.startsWith(word)
              ? unit(words.substring(word.length()).strip(), codeWord, code)
              : Optional.empty();
      if (unit.isEmpty() && words.endsWith(' ' + word)) {
        unit = unit(words.substring(0, words.length() - word.length()).strip(), codeWord, code);
      }
      if (unit.isPresent()) {
        return known(unit.get(), power.getValue());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unit(String word, String codeWord, String code) {
    return word.equals(codeWord) ? Optional.of(code) : Optional.ofNullable(UNITS.get(word));
  }

  private static Optional<Result> known(String unit, Integer power) {
    return Optional.of(new Result.Known(new Measure(unit, power)));
  }

  private static Result ambiguous(String words) {
    String rest = words;
    for (String word : POWERS.keySet()) {
      if (words.startsWith(word)) {
        rest = words.substring(word.length()).strip();
        break;
      }
    }
    List<String> choices = AMBIGUOUS.get(rest);
    if (choices == null) {
      choices = AMBIGUOUS.get(rest.isEmpty() ? words : rest.substring(0, 1));
    }
    return choices == null ? new Result.Unknown() : new Result.Ambiguous(choices);
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> ordered(Object... pairs) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (T) pairs[i + 1]);
    }
    return map;
  }
}
