package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;

/** How many rows one filing may have, in whatever format. */
final class FilingLimits {
  private FilingLimits() {}

  /**
   * Lets the next row in; to be asked before the row is kept.
   *
   * @param number of this row, from 1
   * @throws dev.frontier.platform.http.ProblemException for the first one too many
   */
  static void checkNext(int number, FilingConfig config) {
    if (number > config.maxRows()) {
      // Nobody reads on to count the rest.
      throw Problem.of(ProblemType.TOO_MANY_ROWS)
          .with("limit", config.maxRows())
          .with("rows", number + "+")
          .asException();
    }
  }

  /**
   * Lets a filing through that has rows.
   *
   * @throws dev.frontier.platform.http.ProblemException for none
   */
  static void checkAny(int rows) {
    if (rows == 0) {
      throw Problem.of(ProblemType.NO_ROWS).asException();
    }
  }
}
