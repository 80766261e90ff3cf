package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.platform.http.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The words of a workbook in one language. */
final class SheetTexts {
  private static final SheetTexts CHINESE = new SheetTexts("zh", Languages.CHINESE);
  private static final SheetTexts ENGLISH = new SheetTexts("en", Languages.ENGLISH);

  private final Properties texts = new Properties();
  private final String language;
  private final Locale locale;

  private SheetTexts(String language, Locale locale) {
    this.language = language;
    this.locale = locale;
    try (InputStream in =
            SheetTexts.class.getResourceAsStream("/excel/" + language + ".properties");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Of a language code; Chinese for any but {@code en}. */
  static SheetTexts of(String language) {
    return ENGLISH.language.equals(language) ? ENGLISH : CHINESE;
  }

  /** Its code. */
  String language() {
    return language;
  }

  /** The language of the problems that go with it. */
  Locale locale() {
    return locale;
  }

  /** The one of two names that is in this language, else the other, else the code. */
  String name(String zh, String en, String code) {
    String first = this == ENGLISH ? en : zh;
    String second = this == ENGLISH ? zh : en;
    return first != null ? first : second != null ? second : code;
  }

  /** All keys, for the test that compares the languages. */
  Properties all() {
    return texts;
  }

  /** A text without placeholders. */
  String text(String key) {
    return text(key, Map.of());
  }

  /** Whether there is one. */
  boolean has(String key) {
    return texts.containsKey(key);
  }

  /** A text, its placeholders filled in. */
  String text(String key, Map<String, String> params) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    for (Map.Entry<String, String> param : params.entrySet()) {
      text = text.replace('{' + param.getKey() + '}', param.getValue());
    }
    return text;
  }
}
