package dev.frontier.ingestion.domain.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A rule as data.
 *
 * @param code its public name; its texts are found by it
 * @param parameters the numbers that it judges by, in the order to be shown
 */
public record RuleCard(String code, Severity severity, Map<String, String> parameters) {
  public RuleCard {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  static RuleCard of(String code, Severity severity, Object... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
    }
    return new RuleCard(code, severity, parameters);
  }
}
