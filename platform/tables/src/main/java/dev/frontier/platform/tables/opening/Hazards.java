package dev.frontier.platform.tables.opening;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import java.util.List;
import java.util.Map;

/** Refusals of a workbook as a whole, before anything in it is believed. */
public final class Hazards {
  private Hazards() {}

  /** The refusal; to be thrown. */
  public static RuntimeException refused(RowRule hazard) {
    return refused(hazard, Map.of());
  }

  /** The refusal with what its text names; to be thrown. */
  public static RuntimeException refused(RowRule hazard, Map<String, Object> params) {
    return Problem.of(ProblemType.WORKBOOK_REFUSED)
        .violations(List.of(Violation.at(null, null, hazard, params)))
        .extension("hazard", hazard.slug())
        .asException();
  }

  /** It grows beyond a limit. */
  public static RuntimeException tooLarge(String what, long limit) {
    return refused(RowRule.WORKBOOK_TOO_LARGE, Map.of("what", what, "limit", limit));
  }

  /** It cannot be read from there on. */
  public static RuntimeException broken(String part) {
    return refused(RowRule.WORKBOOK_BROKEN, Map.of("part", part));
  }

  /** A name out of the archive, shortened and without what no page can show. */
  public static String quoted(String name) {
    String shown = name.length() <= 80 ? name : name.substring(0, 80) + "…";
    return shown.chars().anyMatch(Character::isISOControl) ? "?" : shown;
  }
}
