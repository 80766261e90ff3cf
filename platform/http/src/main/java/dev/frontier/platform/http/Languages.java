package dev.frontier.platform.http;

import java.util.List;
import java.util.Locale;

/** The two languages Frontier speaks, and which of them a reader asked for. */
public final class Languages {

  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  public static final Locale ENGLISH = Locale.ENGLISH;

  private Languages() {}

  /**
   * The language of an answer: Chinese when any Chinese is preferred over English, else English.
   *
   * @param acceptLanguage the header as sent; null, empty or unreadable means English
   */
  public static Locale ofAcceptLanguage(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ENGLISH;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException e) {
      return ENGLISH; // a header nobody can read must not hide the answer
    }
    for (Locale.LanguageRange range : ranges) { // by falling weight
      String language = range.getRange().split("-", 2)[0];
      if (range.getWeight() > 0 && language.equals("zh")) {
        return CHINESE;
      }
      if (range.getWeight() > 0 && (language.equals("en") || language.equals("*"))) {
        return ENGLISH;
      }
    }
    return ENGLISH;
  }
}
