package dev.frontier.policytracker.domain.scoreboard;

import java.util.Locale;

/** What a scoreboard has its lines by. */
public enum Dimension {
  /** The ministry that leads a measure. */
  MINISTRY,
  /** The recommendation that holds it. */
  RECOMMENDATION,
  /**
   * Each obstacle that its recommendation's item answers, so that a measure may count in several.
   */
  OBSTACLE,
  /** Each province that it concerns; one that names none counts in all nine. */
  PROVINCE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
