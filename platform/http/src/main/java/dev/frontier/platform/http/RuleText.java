package dev.frontier.platform.http;

import java.util.Locale;
import java.util.Map;

/**
 * The texts of a rule in one language, for answers that are not problems: a finding that asks, and
 * the list of what is asked.
 *
 * @param message what is the matter
 * @param mend what to do about it
 */
public record RuleText(String message, String mend) {

  /**
   * Of a rule, its placeholders filled in.
   *
   * @param rule slug of a {@link RowRule}
   * @param params values for the placeholders
   * @param locale {@link Languages#CHINESE}; any other is taken as English
   */
  public static RuleText of(String rule, Map<String, Object> params, Locale locale) {
    Locale language = written(locale);
    String key = "rule." + rule;
    return new RuleText(
        ProblemTexts.text(language, key + ".message", params, rule),
        ProblemTexts.text(language, key + ".mend", params, rule));
  }

  /** What a rule of the gate looks at, in a sentence. */
  public static String gate(String rule, Locale locale) {
    return ProblemTexts.text(written(locale), "gate." + rule, Map.of(), rule);
  }

  private static Locale written(Locale locale) {
    return locale.equals(Languages.CHINESE) ? Languages.CHINESE : Languages.ENGLISH;
  }
}
