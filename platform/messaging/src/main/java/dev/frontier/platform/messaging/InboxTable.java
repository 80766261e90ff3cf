package dev.frontier.platform.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The statements on the inbox table. */
final class InboxTable {
  /** Rows a delete: short enough to hold up nobody. */
  private static final int PRUNED_AT_ONCE = 10_000;

  private InboxTable() {}

  /**
   * Records ids as seen in the current transaction. Waits for another transaction that is recording
   * one of them, so that after a rebalance the old and the new reader of a partition cannot both
   * apply an event.
   *
   * @return those of the ids that were not seen before
   */
  static Set<UUID> record(Connection connection, String consumer, Collection<UUID> ids)
      throws SQLException {
    // Sorted, so that two transactions with the same ids wait and do not deadlock.
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into inbox (consumer, event_id)
            select ?, id from unnest(?::uuid[]) as id order by id
            on conflict do nothing returning event_id
            """)) {
      insert.setString(1, consumer);
      insert.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      Set<UUID> fresh = new HashSet<>();
      try (ResultSet inserted = insert.executeQuery()) {
        while (inserted.next()) {
          fresh.add(inserted.getObject(1, UUID.class));
        }
      }
      return fresh;
    }
  }

  /** Deletes some of the ids that are older than the retention; true when there may be more. */
  static boolean prune(Connection connection, Duration retention) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            delete from inbox where ctid = any(array(
              select ctid from inbox where seen_at < clock_timestamp() - make_interval(secs => ?) limit ?))
            """)) {
      delete.setDouble(1, retention.toSeconds());
      delete.setInt(2, PRUNED_AT_ONCE);
      return delete.executeUpdate() == PRUNED_AT_ONCE;
    }
  }
}
