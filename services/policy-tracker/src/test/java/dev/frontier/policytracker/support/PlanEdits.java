package dev.frontier.policytracker.support;

import static dev.frontier.policytracker.support.Situation.as;

import java.util.Map;

/** Edits of the plan, by who keeps it and whatever stands there. */
public final class PlanEdits {

  private PlanEdits() {}

  /**
   * Puts an entry in the place of the one that is there.
   *
   * @param entry its path below the plan, for example {@code measures/M01}
   */
  public static void put(String entry, Map<String, Object> body) {
    as("statistician-a")
        .header("If-Match", "*")
        .body(body)
        .put("/api/plan/" + entry)
        .then()
        .statusCode(200);
  }
}
