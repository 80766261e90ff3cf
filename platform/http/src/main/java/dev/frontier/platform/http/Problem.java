package dev.frontier.platform.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A problem as the code knows it, before it is put into a language. Immutable: each method returns
 * a new one.
 *
 * @param type which problem of the catalogue
 * @param params values for the placeholders of its texts
 * @param violations the broken rules, in the order to be shown
 * @param extensions further members of the answer (RFC 9457, section 3.2), put beside "type" and
 *     "title"
 */
public record Problem(
    ProblemType type,
    Map<String, Object> params,
    List<Violation> violations,
    Map<String, Object> extensions) {

  public Problem {
    Objects.requireNonNull(type, "type");
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    violations = List.copyOf(violations);
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  /** A problem of the catalogue, yet without particulars. */
  public static Problem of(ProblemType type) {
    return new Problem(type, Map.of(), List.of(), Map.of());
  }

  /**
   * Fills the placeholder {@code name}; lists are shown separated by commas. A null value is shown
   * as a dash.
   */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(params);
    more.put(name, value);
    return new Problem(type, more, violations, extensions);
  }

  /** Adds the broken rules; the placeholder {@code count} becomes their number. */
  public Problem violations(List<Violation> broken) {
    Map<String, Object> more = new LinkedHashMap<>(params);
    more.put("count", broken.size());
    return new Problem(type, more, broken, extensions);
  }

  /** Adds a member to the answer, for programs; must not be one of RFC 9457's own names. */
  public Problem extension(String name, Object value) {
    if (ProblemRenderer.MEMBERS.contains(name)) {
      throw new IllegalArgumentException(name + " is a member of RFC 9457 itself");
    }
    Map<String, Object> more = new LinkedHashMap<>(extensions);
    more.put(name, value);
    return new Problem(type, params, violations, more);
  }

  /** For REST adapters, and only for them: throw this and the answer is written. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
