package dev.frontier.policytracker.domain.milestone;

import java.util.Arrays;
import java.util.Optional;

/** Where a milestone stands. */
public enum MilestoneState {
  /** Still to be reached. */
  OPEN("open"),
  REACHED("reached"),
  /** Given up; the record says why. */
  DROPPED("dropped");

  private final String code;

  MilestoneState(String code) {
    this.code = code;
  }

  /** The state as interfaces and events spell it. */
  public String code() {
    return code;
  }

  /** The state of that code, or empty. */
  public static Optional<MilestoneState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
