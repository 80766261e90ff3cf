package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.LockWaits;
import jakarta.enterprise.context.ApplicationScoped;

/** PostgreSQL's {@code lock_timeout}, which connections begin with as the data source says. */
@ApplicationScoped
class LockTimeout implements LockWaits {
  private final Sql sql;

  LockTimeout(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void untilTheEnd() {
    // Local: the connection goes back to the pool as it was. Zero is no limit.
    sql.query("select set_config('lock_timeout', '0', true)", row -> true);
  }
}
