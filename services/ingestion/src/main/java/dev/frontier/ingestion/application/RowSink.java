package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;

/**
 * Takes a filing as it is read, a row at a time and in the order of the file, so that nobody needs
 * to hold all of it. What it throws ends the reading and reaches whoever reads.
 */
public interface RowSink {
  /** The next row that could be read. */
  void row(RawRow row);

  /** Something that could not be read; the reading goes on where it can. */
  void unreadable(RowViolation violation);

  /** Several such things at once, of which only the first ones may be kept. */
  default void unreadable(Violations found) {
    found.kept().forEach(this::unreadable);
  }

  /** Why published figures are revised, in a format that carries it; null when it says none. */
  default void reason(String reason) {}

  /** The round that it is for, in a format that carries it; null when it names none. */
  default void round(String round) {}
}
