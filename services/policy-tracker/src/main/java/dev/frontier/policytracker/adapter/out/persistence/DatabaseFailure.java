package dev.frontier.policytracker.adapter.out.persistence;

import java.sql.SQLException;

/** A statement failed; the cause says whether the database or the statement is to blame. */
class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
