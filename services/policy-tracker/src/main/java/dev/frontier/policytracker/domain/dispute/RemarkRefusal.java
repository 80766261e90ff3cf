package dev.frontier.policytracker.domain.dispute;

/** Why a remark is not taken. */
public enum RemarkRefusal {
  /** Only the ministry that leads the measure, or that stated the report, answers a verdict. */
  NOT_LEAD_MINISTRY,
  /** The measure concerns neither the caller's province nor the caller's ministry. */
  NOT_CONCERNED,
  /** An office of several provinces says for which of them it speaks. */
  REGION_REQUIRED,
  /** There is no verdict that finds fault. */
  NOT_REFUSED,
  /** The measure has left the plan. */
  RETIRED,
  /** A remark says something. */
  TEXT_REQUIRED,
  /** The remark to be corrected is not on this record, or is somebody else's. */
  NOT_YOURS,
  /** It has been corrected already: the correction is what can be corrected. */
  CORRECTED_ALREADY;
}
