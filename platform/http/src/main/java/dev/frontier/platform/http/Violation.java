package dev.frontier.platform.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One broken rule, at one place of what was sent.
 *
 * @param row number of the row as its author counts (first row of data is 1); null when the rule is
 *     not about a row
 * @param column name of the column, field or parameter; null when the rule is about the whole row
 * @param rule slug of a {@link RowRule}
 * @param params values for the placeholders of the rule's texts; the one named {@code value} is
 *     also shown as such
 */
public record Violation(Integer row, String column, String rule, Map<String, Object> params) {

  public Violation {
    params = params == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }

  /** A broken rule named by its slug. */
  public static Violation at(Integer row, String column, String rule, Map<String, Object> params) {
    return new Violation(row, column, rule, params);
  }

  /** A broken rule of the catalogue. */
  public static Violation at(Integer row, String column, RowRule rule, Map<String, Object> params) {
    return new Violation(row, column, rule.slug(), params);
  }

  /** A broken rule of the catalogue about a field, outside any row. */
  public static Violation of(String field, RowRule rule) {
    return new Violation(null, field, rule.slug(), Map.of());
  }
}
