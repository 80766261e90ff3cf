package dev.frontier.platform.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/**
 * The relay's own connection. The buckets it owns are session-level advisory locks: they end with
 * the connection, however it ends, and another relay takes them over.
 */
final class RelayConnection implements AutoCloseable {
  private final Connection connection;
  private final Set<Integer> owned = new TreeSet<>();

  /** Takes over the connection, which no one else may use. */
  RelayConnection(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      // The outbox is nearly always empty when a statement is planned. Planned so, it would be
      // sorted as a whole for every batch when a load has filled it.
      statement.execute("set enable_seqscan = off");
      statement.execute("listen " + OutboxTable.CHANNEL);
      statement.execute("select pg_advisory_lock_shared(" + Buckets.PRESENCE_LOCK + ", 0)");
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  /** The buckets owned now. */
  Set<Integer> owned() {
    return Set.copyOf(owned);
  }

  /**
   * Takes free buckets up to a fair share between the relays there are, and gives back what is
   * beyond it. Only to be called when nothing of the owned buckets is being sent. The share is a
   * courtesy; the locks are what counts.
   */
  void shareBuckets() throws SQLException {
    int relays = Math.max(1, countRelays());
    int share = (Buckets.COUNT + relays - 1) / relays;
    for (int bucket : List.copyOf(owned)) {
      if (owned.size() > share) {
        unlock(bucket);
      }
    }
    // Each relay starts its search elsewhere, so that two that start at once do not race for the
    // same ones.
    int start = (int) (ProcessHandle.current().pid() % Buckets.COUNT);
    for (int i = 0; i < Buckets.COUNT && owned.size() < share; i++) {
      int bucket = (start + i) % Buckets.COUNT;
      if (!owned.contains(bucket) && tryLock(bucket)) {
        owned.add(bucket);
      }
    }
  }

  List<OutboxRow> read(Collection<Integer> buckets, int maxRows, long maxBytes)
      throws SQLException {
    return OutboxTable.read(connection, buckets, maxRows, maxBytes);
  }

  void delete(Collection<Long> seqs) throws SQLException {
    OutboxTable.delete(connection, seqs);
  }

  boolean pruneInbox(Duration retention) throws SQLException {
    return InboxTable.prune(connection, retention);
  }

  /** Waits for a commit with new rows, at most so long. */
  void awaitNotification(Duration longest) throws SQLException {
    connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, longest.toMillis()));
  }

  /** Fails when the connection is gone, and takes in the notifications that have come. */
  void ping() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }
    connection.unwrap(PGConnection.class).getNotifications();
  }

  /** What waits to be sent by any relay. */
  Backlog backlog() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select count(*), min(created_at) from outbox")) {
      found.next();
      java.sql.Timestamp oldest = found.getTimestamp(2);
      return new Backlog(found.getLong(1), oldest == null ? null : oldest.toInstant());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /**
   * The rows in the outbox.
   *
   * @param oldest when the oldest was written; null when there is none
   */
  record Backlog(long pending, Instant oldest) {}

  private int countRelays() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select count(*) from pg_locks
            where locktype = 'advisory' and classid::bigint = ? and granted
              and database = (select oid from pg_database where datname = current_database())
            """)) {
      select.setLong(1, Buckets.PRESENCE_LOCK);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }

  private boolean tryLock(int bucket) throws SQLException {
    return call("select pg_try_advisory_lock(?, ?)", bucket);
  }

  private void unlock(int bucket) throws SQLException {
    call("select pg_advisory_unlock(?, ?)", bucket);
    owned.remove(bucket);
  }

  private boolean call(String function, int bucket) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(function)) {
      select.setInt(1, Buckets.OWNER_LOCK);
      select.setInt(2, bucket);
      try (ResultSet result = select.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }
}
