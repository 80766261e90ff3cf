package dev.frontier.policytracker.domain.plan;

import java.util.Objects;

/**
 * One thing wrong with a plan that somebody sent.
 *
 * @param path where in the plan, for example {@code recommendations[0].items[1].measures[2].lead}
 * @param rule which rule it breaks
 * @param value what stands there; empty when nothing does
 */
public record PlanFinding(String path, Rule rule, String value) {

  public PlanFinding {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(value, "value");
  }

  /** Rules of a plan; each explains itself in the problem catalogue under its code. */
  public enum Rule {
    /** Something that every plan needs is not there. */
    REQUIRED("required"),
    /** A code is not of the agreed form. */
    CODE_FORM("invalid"),
    /** A text is longer than a name may be. */
    TOO_LONG("text-too-long"),
    /** A text holds characters that no page can show. */
    UNPRINTABLE("control-characters"),
    /** The same code stands twice. */
    DUPLICATE("duplicate-id"),
    /** A ministry is not in the plan's own list. */
    UNKNOWN_MINISTRY("unknown-ministry"),
    /** An obstacle item, or an item that is served, is not in the plan. */
    UNKNOWN_REFERENCE("unknown-reference"),
    /** A measure is not in the plan. */
    UNKNOWN_MEASURE("unknown-measure"),
    /** A date is not one that can be meant. */
    DATE("date-format"),
    /** A ministry leads and supports the same measure. */
    LEAD_SUPPORTS("lead-supports");

    private final String code;

    Rule(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
