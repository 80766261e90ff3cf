package dev.frontier.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes a problem as the JSON of RFC 9457 in one language. It has its own JSON mapper, so that a
 * problem looks the same whatever a service configures, and so that it works outside JAX-RS.
 */
public final class ProblemRenderer {

  /** The media type of every problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The names that RFC 9457 (and this project: errors) gives a meaning. */
  static final Set<String> MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "errors");

  /** The parameter of a violation that says which cell of a workbook it is about, such as I5. */
  public static final String CELL = "cell";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private ProblemRenderer() {}

  /**
   * The JSON of a problem: type, title, status, detail, instance, errors (when a rule is broken),
   * then the extensions.
   *
   * @param locale {@link Languages#CHINESE} or {@link Languages#ENGLISH}; any other is taken as
   *     English
   * @param instance path of the request, or null to leave it out
   */
  public static String render(Problem problem, Locale locale, String instance) {
    Locale language = locale.equals(Languages.CHINESE) ? Languages.CHINESE : Languages.ENGLISH;
    ProblemType type = problem.type();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type.type().toString());
    json.put(
        "title",
        ProblemTexts.text(language, type.slug() + ".title", problem.params(), type.slug()));
    json.put("status", type.status());
    json.put(
        "detail",
        ProblemTexts.text(language, type.slug() + ".detail", problem.params(), type.slug()));
    if (instance != null) {
      json.put("instance", instance);
    }
    if (!problem.violations().isEmpty()) {
      json.put("errors", errors(problem.violations(), language));
    }
    json.putAll(problem.extensions());
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An extension of " + type.slug() + " is not JSON", e);
    }
  }

  /** A broken rule in words: what is wrong, and how to mend it. */
  public record RuleText(String message, String mend) {}

  /**
   * The texts of one broken rule, for whoever shows it elsewhere than in a problem.
   *
   * @param locale as for {@link #render}
   */
  public static RuleText text(Violation violation, Locale locale) {
    Locale language = locale.equals(Languages.CHINESE) ? Languages.CHINESE : Languages.ENGLISH;
    Map<String, Object> params = new LinkedHashMap<>(violation.params());
    params.putIfAbsent("row", violation.row());
    params.putIfAbsent("column", violation.column());
    String key = "rule." + violation.rule();
    return new RuleText(
        ProblemTexts.text(language, key + ".message", params, violation.rule()),
        ProblemTexts.text(language, key + ".mend", params, violation.rule()));
  }

  private static List<Map<String, Object>> errors(List<Violation> violations, Locale language) {
    List<Map<String, Object>> errors = new ArrayList<>(violations.size());
    for (Violation violation : violations) {
      RuleText text = text(violation, language);
      Map<String, Object> error = new LinkedHashMap<>();
      if (violation.row() != null) {
        error.put("row", violation.row());
      }
      if (violation.column() != null) {
        error.put("column", violation.column());
      }
      if (violation.params().containsKey(CELL)) {
        error.put(CELL, violation.params().get(CELL));
      }
      error.put("rule", violation.rule());
      error.put("message", text.message());
      error.put("mend", text.mend());
      if (violation.params().containsKey("value")) {
        error.put("value", ProblemTexts.shortened(violation.params().get("value")));
      }
      errors.add(error);
    }
    return errors;
  }
}
