package dev.frontier.ingestion.domain.observation;

import dev.frontier.ingestion.domain.number.Conversions;
import java.util.List;

/** What the rules say to a filing: all of it, or none of it. */
public sealed interface RowsResult {
  /**
   * Every row keeps every rule; in the order of filing.
   *
   * @param conversions the cells that were understood as something else than they say
   */
  record Accepted(List<SubmissionRow> rows, Conversions conversions) implements RowsResult {
    public Accepted {
      rows = List.copyOf(rows);
    }
  }

  /**
   * At least one rule is broken.
   *
   * @param violations the first {@link Violations#MAX_KEPT}, by row
   * @param count how many there are
   */
  record Refused(List<RowViolation> violations, long count) implements RowsResult {
    public Refused {
      violations = List.copyOf(violations);
    }
  }
}
