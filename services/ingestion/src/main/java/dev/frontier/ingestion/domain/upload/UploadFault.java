package dev.frontier.ingestion.domain.upload;

import dev.frontier.ingestion.domain.observation.RowViolation;
import java.util.List;
import java.util.Objects;

/**
 * Why a load was not accepted.
 *
 * @param kind what went wrong
 * @param line of the file, from 1, where it could not be read any further; null for other kinds
 * @param violations the first broken rules, by row; empty for other kinds
 * @param count how many rules are broken, named or not
 */
public record UploadFault(Kind kind, Integer line, List<RowViolation> violations, long count) {
  /** What can go wrong. */
  public enum Kind {
    /** Rows break rules. */
    INVALID_ROWS,
    /** It is no table, from some line on. */
    MALFORMED,
    /** It has a header and nothing else. */
    NO_ROWS,
    /** It has more rows than one load may have. */
    TOO_MANY_ROWS,
    /** The sender, the service or the database went away in the middle. */
    INTERRUPTED
  }

  public UploadFault {
    Objects.requireNonNull(kind, "kind");
    violations = List.copyOf(violations);
  }

  /** Of a kind that needs no more words. */
  public static UploadFault of(Kind kind) {
    return new UploadFault(kind, null, List.of(), 0);
  }

  /** Not readable at a line. */
  public static UploadFault malformed(int line) {
    return new UploadFault(Kind.MALFORMED, line, List.of(), 0);
  }

  /** Rows that break rules. */
  public static UploadFault ofRows(List<RowViolation> violations, long count) {
    return new UploadFault(Kind.INVALID_ROWS, null, violations, count);
  }
}
