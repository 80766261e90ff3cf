package dev.frontier.policytracker.domain.progress;

import java.util.Arrays;
import java.util.Optional;

/** How far a measure is, in its lead ministry's own words. */
public enum ClaimedStatus {
  NOT_STARTED("not_started"),
  PLANNED("planned"),
  UNDER_WAY("under_way"),
  BLOCKED("blocked"),
  CARRIED_OUT("carried_out"),
  DROPPED("dropped");

  private final String code;

  ClaimedStatus(String code) {
    this.code = code;
  }

  /** The status as interfaces and events spell it. */
  public String code() {
    return code;
  }

  /** The status of that code, or empty. */
  public static Optional<ClaimedStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }

  /**
   * Whether a ministry may go from this status to the next. It may always repeat what it said, for
   * a new period. Nothing becomes "not started" again, nothing under way becomes a mere plan, and
   * what was carried out is reopened before it can be dropped.
   */
  public boolean mayBecome(ClaimedStatus next) {
    if (this == next) {
      return true;
    }
    return switch (this) {
      case NOT_STARTED -> true;
      case PLANNED, BLOCKED -> next != NOT_STARTED;
      case UNDER_WAY -> next == BLOCKED || next == CARRIED_OUT || next == DROPPED;
      case CARRIED_OUT -> next == UNDER_WAY || next == BLOCKED;
      case DROPPED -> next == PLANNED || next == UNDER_WAY;
    };
  }
}
