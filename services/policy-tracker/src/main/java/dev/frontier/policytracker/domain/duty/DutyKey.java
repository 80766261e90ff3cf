package dev.frontier.policytracker.domain.duty;

import dev.frontier.policytracker.domain.progress.HalfYear;
import java.util.Objects;

/** Names a duty; the same duty always has the same key. */
public sealed interface DutyKey {

  /** Whose measure it is a duty of. */
  String measure();

  /** The key in one word, as it is stored. */
  String text();

  /** The report of a measure on a half-year. */
  record Report(String measure, HalfYear period) implements DutyKey {
    public Report {
      Objects.requireNonNull(measure, "measure");
      Objects.requireNonNull(period, "period");
    }

    @Override
    public String text() {
      return "report:" + measure + ":" + period;
    }
  }

  /** A milestone of a measure. */
  record Milestone(String measure, String code) implements DutyKey {
    public Milestone {
      Objects.requireNonNull(measure, "measure");
      Objects.requireNonNull(code, "code");
    }

    @Override
    public String text() {
      return "milestone:" + measure + ":" + code;
    }
  }

  /**
   * The key that a text is.
   *
   * @throws IllegalArgumentException for a text that no duty ever had
   */
  static DutyKey of(String text) {
    String[] parts = text.split(":", 3);
    if (parts.length == 3 && parts[0].equals("report")) {
      return new Report(parts[1], HalfYear.parse(parts[2]).orElseThrow());
    }
    if (parts.length == 3 && parts[0].equals("milestone")) {
      return new Milestone(parts[1], parts[2]);
    }
    throw new IllegalArgumentException("No duty: " + text);
  }
}
