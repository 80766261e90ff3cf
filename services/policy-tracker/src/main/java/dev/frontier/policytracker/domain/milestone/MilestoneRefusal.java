package dev.frontier.policytracker.domain.milestone;

/** Why a change to a milestone is not taken. */
public enum MilestoneRefusal {
  /** Neither of the ministry that leads the measure nor one who keeps the plan. */
  NOT_LEAD_MINISTRY,
  /** Only the ministry that leads says that something was reached. */
  ONLY_LEAD_REACHES,
  /** The measure has left the plan. */
  RETIRED,
  /** The milestone is not where this move starts. */
  IMPOSSIBLE_MOVE,
  /** Something is on record under that code. */
  CODE_TAKEN,
  /** A change says why. */
  REASON_REQUIRED,
  /** Nothing can be reached on a day that has not come. */
  FUTURE_DAY;

  /** True when somebody else might be allowed what this actor is not. */
  public boolean concernsActor() {
    return this == NOT_LEAD_MINISTRY || this == ONLY_LEAD_REACHES;
  }
}
