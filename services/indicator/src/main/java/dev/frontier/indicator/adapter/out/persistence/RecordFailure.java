package dev.frontier.indicator.adapter.out.persistence;

import java.sql.SQLException;

/** The record could not be read or written; the cause says whether waiting helps. */
final class RecordFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RecordFailure(SQLException cause) {
    super(cause);
  }
}
