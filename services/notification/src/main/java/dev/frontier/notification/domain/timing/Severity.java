package dev.frontier.notification.domain.timing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much an alert matters to whoever asked for it, the least first. */
public enum Severity {
  /** Good to know. */
  INFO("info"),
  /** To be looked at; what nobody said anything about. */
  WARNING("warning"),
  /** To be looked at now: waits for no digest and no morning. */
  CRITICAL("critical");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** The name in requests, answers and the database. */
  public String code() {
    return code;
  }

  /** The severity of a name; empty for another; {@code code} may be null. */
  public static Optional<Severity> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }

  /** All names, the least first. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Severity::code).toList();
  }
}
