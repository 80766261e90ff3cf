package dev.frontier.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The texts of the catalogue in both languages, with their placeholders filled in. */
final class ProblemTexts {

  private static final Logger LOG = Logger.getLogger(ProblemTexts.class);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  /** Longest a value from the request is repeated in a text, in characters. */
  static final int VALUE_LIMIT = 200;

  private static final Map<Locale, Properties> BUNDLES =
      Map.of(Languages.CHINESE, load("zh_CN"), Languages.ENGLISH, load("en"));

  private ProblemTexts() {}

  /** The keys of one language, for the test that compares the bundles. */
  static Properties bundle(Locale locale) {
    return BUNDLES.get(locale);
  }

  /**
   * The text of {@code key}, or {@code fallback} when there is none (which a test of the catalogue
   * rules out).
   */
  static String text(Locale locale, String key, Map<String, Object> params, String fallback) {
    String pattern = BUNDLES.get(locale).getProperty(key);
    if (pattern == null) {
      LOG.warnf("No text for %s", key);
      return fallback;
    }
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!params.containsKey(name)) {
        LOG.warnf("No value for {%s} of %s", name, key);
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(shown(params.get(name), locale)));
    }
    return matcher.appendTail(text).toString();
  }

  private static String shown(Object value, Locale locale) {
    if (value == null) {
      return "–";
    }
    if (value instanceof TextKey textKey) {
      return text(locale, textKey.key(), Map.of(), textKey.key());
    }
    if (value instanceof Collection<?> list) {
      String separator = locale.equals(Languages.CHINESE) ? "、" : ", ";
      return list.isEmpty()
          ? "–"
          : list.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }
    return shortened(value.toString()).toString();
  }

  /** The value itself, but a very long text cut: an answer is not an echo of what was sent. */
  static Object shortened(Object value) {
    return value instanceof String text && text.length() > VALUE_LIMIT
        ? text.substring(0, VALUE_LIMIT) + "…"
        : value;
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (InputStream in =
            ProblemTexts.class.getResourceAsStream("/problems/" + name + ".properties");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
