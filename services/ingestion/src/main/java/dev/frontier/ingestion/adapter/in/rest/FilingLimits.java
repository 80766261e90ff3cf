package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;

/** How many rows one filing may have, in whatever format. */
final class FilingLimits {
  private FilingLimits() {}

  /**
   * Lets between one and the most through.
   *
   * @throws dev.frontier.platform.http.ProblemException for none and for too many
   */
  static void check(int rows, FilingConfig config) {
    if (rows == 0) {
      throw Problem.of(ProblemType.NO_ROWS).asException();
    }
    if (rows > config.maxRows()) {
      throw Problem.of(ProblemType.TOO_MANY_ROWS)
          .with("limit", config.maxRows())
          .with("rows", rows)
          .asException();
    }
  }
}
