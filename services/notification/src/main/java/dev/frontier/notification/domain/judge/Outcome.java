package dev.frontier.notification.domain.judge;

import dev.frontier.notification.domain.rule.Reading;

/** What comes of judging a rule on a change. */
public sealed interface Outcome {

  /**
   * It has happened.
   *
   * @param reading what was seen
   */
  record Raises(Reading.Known reading) implements Outcome {}

  /**
   * It was told, and is worse now.
   *
   * @param reading what was seen
   */
  record Deepens(Reading.Known reading) implements Outcome {}

  /**
   * It was told, and does not hold any more.
   *
   * @param reading what was seen, or why there is nothing to see
   */
  record Retracts(Reading reading) implements Outcome {}

  /** Nothing is told. */
  record Nothing(Why why) implements Outcome {}

  /** Why nothing is told. */
  enum Why {
    /** The change is of another series than the rule watches. */
    NOT_WATCHED,
    /** There is nothing to judge. */
    UNKNOWN,
    /** It has not gone so far. */
    WITHIN_LIMIT,
    /** It was told, and is no worse. */
    TOLD,
    /** It was told and is better, but has not come back to the recovery. */
    NOT_RECOVERED,
    /** An earlier period was told, and nothing has come back to the recovery since. */
    NOT_ARMED
  }

  /** Shorthand. */
  static Outcome nothing(Why why) {
    return new Nothing(why);
  }
}
