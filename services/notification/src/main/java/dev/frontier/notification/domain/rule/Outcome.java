package dev.frontier.notification.domain.rule;

/** What a rule makes of one change. */
public sealed interface Outcome {

  /** It has happened. */
  record Fires() implements Outcome {}

  /**
   * It has not.
   *
   * @param why for the preview and the log
   */
  record Quiet(Why why) implements Outcome {}

  /** Why a rule stays quiet. */
  enum Why {
    /** The change is of another series, measure or kind than the rule watches. */
    NOT_WATCHED,
    /** There is no figure. */
    MISSING,
    /** The figure is withheld, e.g. for too little coverage. */
    WITHHELD,
    /**
     * Members of the region are missing, so that the total is too low to be held against a limit.
     */
    PARTIAL,
    /** The figure has not gone so far. */
    WITHIN_LIMIT,
    /** The status is what it was. */
    UNMOVED
  }

  /** Shorthand. */
  static Outcome fires() {
    return new Fires();
  }

  /** Shorthand. */
  static Outcome quiet(Why why) {
    return new Quiet(why);
  }
}
