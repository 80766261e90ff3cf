package dev.frontier.policytracker.domain.progress;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
    return next().contains(next);
  }

  /** The table of transitions: what a ministry may claim after this status. */
  public Set<ClaimedStatus> next() {
    return switch (this) {
      case NOT_STARTED -> EnumSet.allOf(ClaimedStatus.class);
      case PLANNED -> EnumSet.of(PLANNED, UNDER_WAY, BLOCKED, CARRIED_OUT, DROPPED);
      case UNDER_WAY -> EnumSet.of(UNDER_WAY, BLOCKED, CARRIED_OUT, DROPPED);
      case BLOCKED -> EnumSet.of(BLOCKED, PLANNED, UNDER_WAY, CARRIED_OUT, DROPPED);
      case CARRIED_OUT -> EnumSet.of(CARRIED_OUT, UNDER_WAY, BLOCKED);
      case DROPPED -> EnumSet.of(DROPPED, PLANNED, UNDER_WAY);
    };
  }
}
