package dev.frontier.policytracker.domain.progress;

import java.util.Arrays;
import java.util.Optional;

/** What a verifier found about the newest claim. */
public enum Verification {
  /** Nobody has looked at the newest claim yet. */
  NONE("none"),
  CONFIRMED("confirmed"),
  PARTLY("partly"),
  REFUSED("refused");

  private final String code;

  Verification(String code) {
    this.code = code;
  }

  /** The finding as interfaces and events spell it. */
  public String code() {
    return code;
  }

  /** The finding of that code, or empty. */
  public static Optional<Verification> of(String code) {
    return Arrays.stream(values()).filter(light -> light.code.equals(code)).findFirst();
  }
}
