package dev.frontier.policytracker.domain.progress;

import java.util.Arrays;
import java.util.Optional;

/**
 * What keeps a measure from going on: an obstacle that the plan names, or one of a few causes that
 * the report's text explains.
 */
public sealed interface Blocker {

  /** The blocker as interfaces, tables and events spell it: capitals for an obstacle item. */
  String code();

  /** One particular of an obstacle of the plan. */
  record OfPlan(String code) implements Blocker {}

  /** A cause that the plan does not name as an obstacle. */
  enum Cause implements Blocker {
    FUNDING("funding"),
    LEGISLATION("legislation"),
    /** The other side of the border is not ready. */
    NEIGHBOUR("neighbour"),
    OTHER_MINISTRY("other_ministry"),
    STAFF("staff"),
    OTHER("other");

    private final String code;

    Cause(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** The blocker of that code; anything that is no cause is taken for an obstacle item. */
  static Blocker of(String code) {
    Optional<Cause> cause =
        Arrays.stream(Cause.values()).filter(one -> one.code.equals(code)).findFirst();
    return cause.<Blocker>map(one -> one).orElseGet(() -> new OfPlan(code));
  }
}
