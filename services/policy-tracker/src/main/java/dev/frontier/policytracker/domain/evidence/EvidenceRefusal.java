package dev.frontier.policytracker.domain.evidence;

/** Why evidence is not taken or not withdrawn. */
public enum EvidenceRefusal {
  /** Only officers of the ministries that lead or support the measure add evidence. */
  NOT_YOUR_MEASURE,
  /** Only the ministry that added it, or a statistician, withdraws evidence. */
  NOT_YOUR_EVIDENCE,
  /** The measure has left the plan. */
  RETIRED,
  /** It has been withdrawn already. */
  WITHDRAWN_ALREADY,
  /** A withdrawal says why. */
  REASON_REQUIRED
}
