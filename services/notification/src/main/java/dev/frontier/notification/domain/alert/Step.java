package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.judge.Outcome;
import java.util.Optional;

/** What an alert says about those before it of the same subject. */
public enum Step {
  /** It has happened. */
  RAISED("raised"),
  /** It was told, and is worse now. */
  DEEPENED("deepened"),
  /** It was told, and does not hold any more. */
  RETRACTED("retracted");

  private final String code;

  Step(String code) {
    this.code = code;
  }

  /** The name in answers and the database. */
  public String code() {
    return code;
  }

  /** The step of an outcome that is told. */
  public static Step of(Outcome outcome) {
    if (outcome instanceof Outcome.Raises) {
      return RAISED;
    }
    if (outcome instanceof Outcome.Deepens) {
      return DEEPENED;
    }
    if (outcome instanceof Outcome.Retracts) {
      return RETRACTED;
    }
    throw new IllegalArgumentException("nothing is told by " + outcome);
  }

  /** The step of a name; empty for one that is not known. */
  public static Optional<Step> of(String code) {
    for (Step step : values()) {
      if (step.code.equals(code)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
