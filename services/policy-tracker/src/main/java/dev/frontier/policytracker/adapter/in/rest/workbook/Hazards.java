package dev.frontier.policytracker.adapter.in.rest.workbook;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import java.util.List;
import java.util.Map;

/** Refusals of a workbook as a whole, before anything in it is believed. */
final class Hazards {
  private Hazards() {}

  /** The refusal; to be thrown. */
  static RuntimeException refused(RowRule hazard) {
    return refused(hazard, Map.of());
  }

  /** The refusal with what its text names; to be thrown. */
  static RuntimeException refused(RowRule hazard, Map<String, Object> params) {
    return Problem.of(ProblemType.WORKBOOK_REFUSED)
        .violations(List.of(Violation.at(null, null, hazard, params)))
        .extension("hazard", hazard.slug())
        .asException();
  }

  /** It grows beyond a limit. */
  static RuntimeException tooLarge(String what, long limit) {
    return refused(RowRule.WORKBOOK_TOO_LARGE, Map.of("what", what, "limit", limit));
  }

  /** It cannot be read from there on. */
  static RuntimeException broken(String part) {
    return refused(RowRule.WORKBOOK_BROKEN, Map.of("part", part));
  }

  /** A name out of the archive, shortened and without what no page can show. */
  static String quoted(String name) {
    String shown = name.length() <= 80 ? name : name.substring(0, 80) + "…";
    return shown.chars().anyMatch(Character::isISOControl) ? "?" : shown;
  }
}
