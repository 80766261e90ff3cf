package dev.frontier.notification.domain;

import java.util.Map;
import java.util.Objects;

/**
 * One thing that is wrong with what somebody sent, named so that they can mend it.
 *
 * @param field the path of the field in the request, e.g. {@code rule.percent}
 * @param rule the slug of the rule that it breaks, e.g. {@code number-format}
 * @param params what the wording of the rule needs, never null
 */
public record Fault(String field, String rule, Map<String, Object> params) {
  /** Copies the parameters. */
  public Fault {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(rule, "rule");
    params = Map.copyOf(params);
  }

  /** A fault whose wording needs nothing more. */
  public static Fault of(String field, String rule) {
    return new Fault(field, rule, Map.of());
  }

  /** A fault whose wording quotes the offending value. */
  public static Fault of(String field, String rule, String value) {
    return new Fault(field, rule, Map.of("value", value));
  }
}
