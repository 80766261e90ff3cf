package dev.frontier.platform.reminders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The statements on the duties and the ledger, each for a whole batch. */
final class LedgerTables {
  private static final String DUTY =
      "key, schedule, subject, scope, due_at, remind_from, awaits, settled";

  private LedgerTables() {}

  /**
   * Duties that are to be looked at, the longest waiting first, held until the transaction ends.
   * Those that another replica holds are left to it.
   */
  static List<Duty> claim(Connection connection, Instant now, int limit) throws SQLException {
    return duties(
        connection,
        "select "
            + DUTY
            + " from reminder_duty where next_at <= ? order by next_at limit ?"
            + " for update skip locked",
        now,
        limit);
  }

  /** Stores duties over what was known of them, to be looked at from their first moment on. */
  static void put(Connection connection, List<Duty> duties, Map<String, Instant> first)
      throws SQLException {
    String[] awaits =
        duties.stream().map(duty -> String.join(" ", duty.awaits())).toArray(String[]::new);
    update(
        connection,
        """
        insert into reminder_duty
          (key, schedule, subject, scope, due_at, remind_from, awaits, settled, next_at)
        select key, schedule, subject, scope, due_at, remind_from,
               array_remove(string_to_array(awaits, ' '), ''), settled, next_at
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as owed
          (key, schedule, subject, scope, due_at, remind_from, awaits, settled, next_at)
        order by key
        on conflict (key) do update
        set schedule = excluded.schedule, subject = excluded.subject, scope = excluded.scope,
            due_at = excluded.due_at, remind_from = excluded.remind_from,
            awaits = excluded.awaits, settled = excluded.settled,
            next_at = excluded.next_at
        """,
        texts(connection, duties, Duty::key),
        texts(connection, duties, Duty::schedule),
        texts(connection, duties, Duty::subject),
        texts(connection, duties, Duty::scope),
        instants(connection, duties, Duty::dueAt),
        instants(connection, duties, Duty::remindFrom),
        connection.createArrayOf("text", awaits),
        texts(connection, duties, Duty::settled),
        instants(connection, duties, duty -> first.get(duty.key())));
  }

  /**
   * What the ledger has for the present due times: by duty the kinds, and whether each was sent.
   */
  static Map<String, Map<String, Boolean>> decided(Connection connection, List<Duty> duties)
      throws SQLException {
    Map<String, Map<String, Boolean>> found = new HashMap<>();
    query(
        connection,
        """
        select ledger.duty_key, ledger.kind, ledger.skipped is null as sent
        from unnest(?, ?) as owed (key, due_at)
        join reminder_ledger as ledger
          on ledger.duty_key = owed.key and ledger.due_at = owed.due_at
        """,
        row ->
            found
                .computeIfAbsent(row.getString("duty_key"), key -> new HashMap<>())
                .put(row.getString("kind"), row.getBoolean("sent")),
        texts(connection, duties, Duty::key),
        instants(connection, duties, Duty::dueAt));
    return found;
  }

  /** Enters what was decided; answers the duty and kind of what was not in the ledger before. */
  static Set<List<String>> enter(Connection connection, List<LedgerEntry> entries)
      throws SQLException {
    String[] sentTo =
        entries.stream().map(entry -> String.join(" ", entry.sentTo())).toArray(String[]::new);
    return new HashSet<>(
        query(
            connection,
            """
            insert into reminder_ledger
              (duty_key, due_at, kind, planned_at, decided_at, sent_to, skipped)
            select key, due_at, kind, planned_at, decided_at,
                   array_remove(string_to_array(sent_to, ' '), ''), skipped
            from unnest(?, ?, ?, ?, ?, ?, ?) as decided
              (key, due_at, kind, planned_at, decided_at, sent_to, skipped)
            on conflict do nothing
            returning duty_key, kind
            """,
            row -> List.of(row.getString("duty_key"), row.getString("kind")),
            texts(connection, entries, LedgerEntry::duty),
            instants(connection, entries, LedgerEntry::dueAt),
            texts(connection, entries, LedgerEntry::kind),
            instants(connection, entries, LedgerEntry::plannedAt),
            instants(connection, entries, LedgerEntry::decidedAt),
            connection.createArrayOf("text", sentTo),
            texts(connection, entries, LedgerEntry::skipped)));
  }

  /** Says when each duty is looked at again; null for never. */
  static void wake(Connection connection, List<Duty> duties, Map<String, Instant> next)
      throws SQLException {
    update(
        connection,
        """
        update reminder_duty set next_at = later.next_at
        from unnest(?, ?) as later (key, next_at) where reminder_duty.key = later.key
        """,
        texts(connection, duties, Duty::key),
        instants(connection, duties, duty -> next.get(duty.key())));
  }

  /** The ledger of a subject, the latest decision first; of one scope, or of all for null. */
  static List<LedgerEntry> ledger(
      Connection connection, String subject, Collection<String> scopes, int limit)
      throws SQLException {
    return query(
        connection,
        """
        select ledger.*, duty.scope from reminder_duty as duty
        join reminder_ledger as ledger on ledger.duty_key = duty.key
        where duty.subject = ? and (?::text[] is null or duty.scope = any (?::text[]))
        order by ledger.decided_at desc, duty.scope, ledger.planned_at desc, ledger.kind limit ?
        """,
        row ->
            new LedgerEntry(
                row.getString("duty_key"),
                row.getString("scope"),
                row.getString("kind"),
                instant(row, "due_at"),
                instant(row, "planned_at"),
                instant(row, "decided_at"),
                list(row, "sent_to"),
                row.getString("skipped")),
        subject,
        scopes == null ? null : texts(connection, scopes),
        scopes == null ? null : texts(connection, scopes),
        limit);
  }

  /** For how long the longest waiting duty has been due to be looked at; null when none is. */
  static Instant oldest(Connection connection) throws SQLException {
    return query(
            connection,
            "select min(next_at) as oldest from reminder_duty where next_at is not null",
            row -> new Instant[] {instant(row, "oldest")})
        .get(0)[0];
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static List<Duty> duties(Connection connection, String sql, Object... parameters)
      throws SQLException {
    return query(
        connection,
        sql,
        row ->
            new Duty(
                row.getString("key"),
                row.getString("schedule"),
                row.getString("subject"),
                row.getString("scope"),
                instant(row, "due_at"),
                instant(row, "remind_from"),
                list(row, "awaits"),
                row.getString("settled")),
        parameters);
  }

  private static <T> List<T> query(
      Connection connection, String sql, Reader<T> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    }
  }

  private static void update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object parameter = parameters[i];
      statement.setObject(
          i + 1, parameter instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameter);
    }
    return statement;
  }

  private static <T> java.sql.Array texts(
      Connection connection, List<T> rows, Function<T, String> value) throws SQLException {
    return connection.createArrayOf("text", rows.stream().map(value).toArray());
  }

  private static java.sql.Array texts(Connection connection, Collection<String> values)
      throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static <T> java.sql.Array instants(
      Connection connection, List<T> rows, Function<T, Instant> value) throws SQLException {
    return connection.createArrayOf(
        "timestamptz",
        rows.stream()
            .map(value)
            .map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC).toString())
            .toArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
