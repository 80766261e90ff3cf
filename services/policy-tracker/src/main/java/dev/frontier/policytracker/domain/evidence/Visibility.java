package dev.frontier.policytracker.domain.evidence;

import java.util.Arrays;
import java.util.Optional;

/** Who may see a piece of evidence. */
public enum Visibility {
  /** Anybody. */
  PUBLIC("public"),
  /** The ministries that lead or support the measure, verifiers and statisticians. */
  RESTRICTED("restricted");

  private final String code;

  Visibility(String code) {
    this.code = code;
  }

  /** As interfaces spell it. */
  public String code() {
    return code;
  }

  /** The visibility of that code, or empty. */
  public static Optional<Visibility> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
