package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.domain.delivery.Attempt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Attempts from rows. */
final class AttemptRows {
  private AttemptRows() {}

  /** The attempt under the cursor. */
  static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        Sql.instant(row, "at"), Duration.ofMillis(row.getInt("took_ms")), result(row));
  }

  private static Attempt.Result result(ResultSet row) throws SQLException {
    Integer status = Sql.integer(row, "status");
    String failure = row.getString("failure");
    if (status != null) {
      return failure == null
          ? new Attempt.Answered(status, row.getString("answer"))
          : new Attempt.Declined(status, row.getString("answer"), failure);
    }
    return row.getBoolean("refused")
        ? new Attempt.Refused(failure)
        : new Attempt.Unreachable(failure);
  }
}
