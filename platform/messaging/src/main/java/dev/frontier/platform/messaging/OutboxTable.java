package dev.frontier.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The statements on the outbox table. */
final class OutboxTable {
  /** The channel on which a commit with new rows is told. */
  static final String CHANNEL = "frontier_outbox";

  /** Of some buckets, at most so many rows and about so many bytes. */
  static final String OLDEST =
      """
      select seq, id, topic, key, headers, payload
      from (
        select *, sum(coalesce(octet_length(payload), 0)) over (order by seq) as running
        from outbox where bucket = any(?) order by seq limit ?
      ) as oldest
      where running - coalesce(octet_length(payload), 0) < ?
      order by seq
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private OutboxTable() {}

  /**
   * Writes rows in their order. Takes the writer's lock of each bucket first, which the transaction
   * holds until its end: so seq follows the order of commits within a bucket.
   */
  static void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
    lock(connection, buckets(rows));
    write(connection, "outbox", "headers::jsonb", rows);
    tell(connection);
  }

  /**
   * Puts rows aside until the transaction ends: into a table that only it sees and that goes with
   * it. No bucket is locked.
   */
  static void spill(Connection connection, List<OutboxRow> rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create temporary table if not exists outbox_spill (
            place bigint generated always as identity, id uuid, topic text, key text, bucket int,
            headers text, payload bytea storage external) on commit drop
          """);
    }
    write(connection, "outbox_spill", "headers", rows);
  }

  /** As {@link #insert}, with the rows put aside before them. */
  static void insertSpilled(
      Connection connection, Collection<Integer> buckets, List<OutboxRow> rows)
      throws SQLException {
    SortedSet<Integer> all = buckets(rows);
    all.addAll(buckets);
    lock(connection, all);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into outbox (id, topic, key, bucket, headers, payload)
          select id, topic, key, bucket, headers::jsonb, payload from outbox_spill order by place
          """);
    }
    write(connection, "outbox", "headers::jsonb", rows);
    tell(connection);
  }

  /** The buckets of rows, in the order in which everybody locks them. */
  static SortedSet<Integer> buckets(List<OutboxRow> rows) {
    SortedSet<Integer> buckets = new TreeSet<>();
    rows.forEach(row -> buckets.add((int) row.bucket()));
    return buckets;
  }

  private static void lock(Connection connection, SortedSet<Integer> buckets) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(?, bucket) from unnest(?::int[]) as bucket")) {
      lock.setInt(1, Buckets.WRITER_LOCK);
      lock.setArray(2, connection.createArrayOf("int4", buckets.toArray()));
      lock.execute();
    }
  }

  private static void write(
      Connection connection, String table, String headersOf, List<OutboxRow> rows)
      throws SQLException {
    int count = rows.size();
    Object[] ids = new Object[count];
    String[] topics = new String[count];
    String[] keys = new String[count];
    Integer[] rowBuckets = new Integer[count];
    String[] headers = new String[count];
    byte[][] payloads = new byte[count][];
    for (int i = 0; i < count; i++) {
      OutboxRow row = rows.get(i);
      ids[i] = row.id();
      topics[i] = row.topic();
      keys[i] = row.key();
      rowBuckets[i] = (int) row.bucket();
      headers[i] = write(row.headers());
      payloads[i] = row.packed();
    }
    // The order by makes the identity column count in the order of the list.
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into %s (id, topic, key, bucket, headers, payload)
            select id, topic, key, bucket, %s, payload
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[], ?::bytea[])
              with ordinality as row (id, topic, key, bucket, headers, payload, place)
            order by place
            """
                .formatted(table, headersOf))) {
      insert.setArray(1, connection.createArrayOf("uuid", ids));
      insert.setArray(2, connection.createArrayOf("text", topics));
      insert.setArray(3, connection.createArrayOf("text", keys));
      insert.setArray(4, connection.createArrayOf("int4", rowBuckets));
      insert.setArray(5, connection.createArrayOf("text", headers));
      insert.setArray(6, connection.createArrayOf("bytea", payloads));
      insert.executeUpdate();
    }
  }

  private static void tell(Connection connection) throws SQLException {
    try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, '')")) {
      notify.setString(1, CHANNEL);
      notify.execute();
    }
  }

  /**
   * The oldest rows of the buckets, at most so many and about so many bytes, but one at least if
   * there is one.
   */
  static List<OutboxRow> read(
      Connection connection, Collection<Integer> buckets, int maxRows, long maxBytes)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
      select.setArray(1, connection.createArrayOf("int2", buckets.toArray()));
      select.setInt(2, maxRows);
      select.setLong(3, maxBytes);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(
              new OutboxRow(
                  found.getLong("seq"),
                  found.getObject("id", java.util.UUID.class),
                  found.getString("topic"),
                  found.getString("key"),
                  parse(found.getString("headers")),
                  found.getBytes("payload")));
        }
      }
      return rows;
    }
  }

  /** Deletes rows by seq. */
  static void delete(Connection connection, Collection<Long> seqs) throws SQLException {
    if (seqs.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where seq = any(?)")) {
      Array array = connection.createArrayOf("int8", seqs.toArray());
      delete.setArray(1, array);
      delete.executeUpdate();
    }
  }

  private static String write(Map<String, String> headers) {
    try {
      return JSON.writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> parse(String headers) {
    try {
      return JSON.readValue(headers, HEADERS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The outbox holds headers that are not JSON", impossible);
    }
  }
}
