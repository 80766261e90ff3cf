package dev.frontier.policytracker.domain.progress;

/** Why a claim or a verdict is not taken. */
public enum Refusal {
  /** Only an officer of the ministry that leads the measure reports on it. */
  NOT_LEAD_MINISTRY,
  /** Only a verifier verifies. */
  NOT_VERIFIER,
  /** A verifier never verifies what the verifier's own ministry leads or stated. */
  OWN_MINISTRY,
  /** Nobody verifies a report that the same person filed. */
  OWN_REPORT,
  /** A report is verified once. */
  ALREADY_VERIFIED,
  /** A newer report has taken the place of this one. */
  SUPERSEDED,
  /** The measure has left the plan. */
  RETIRED,
  /** A ministry cannot go from the present status to that one. */
  IMPOSSIBLE_MOVE,
  /** "Carried out" needs a link or evidence on record that shows it. */
  EVIDENCE_REQUIRED,
  /** Nothing is carried out while milestones are open. */
  OPEN_MILESTONES,
  /** "Under way" says what comes next and by when. */
  NEXT_MILESTONE_REQUIRED,
  /** "Blocked" names by what. */
  BLOCKER_REQUIRED,
  /** No obstacle item of the plan has that code, nor has a cause. */
  BLOCKER_UNKNOWN,
  /** What is not blocked is blocked by nothing. */
  BLOCKER_NOT_BLOCKED,
  /** "Blocked" by a mere cause explains it, "dropped" says why. */
  TEXT_REQUIRED,
  /** Nobody can report on a half-year that has not begun. */
  FUTURE_PERIOD,
  /** A verdict other than "confirmed" says what is missing. */
  REASON_REQUIRED;

  /** True when somebody else might be allowed what this actor is not. */
  public boolean concernsActor() {
    return switch (this) {
      case NOT_LEAD_MINISTRY, NOT_VERIFIER, OWN_MINISTRY, OWN_REPORT -> true;
      case ALREADY_VERIFIED,
          SUPERSEDED,
          RETIRED,
          IMPOSSIBLE_MOVE,
          EVIDENCE_REQUIRED,
          OPEN_MILESTONES,
          NEXT_MILESTONE_REQUIRED,
          BLOCKER_REQUIRED,
          BLOCKER_UNKNOWN,
          BLOCKER_NOT_BLOCKED,
          TEXT_REQUIRED,
          FUTURE_PERIOD,
          REASON_REQUIRED ->
          false;
    };
  }
}
