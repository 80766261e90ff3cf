package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.NoticeStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notices in PostgreSQL. */
@ApplicationScoped
class NoticeTable implements NoticeStore {
  /**
   * A notice comes into the inboxes of people whom nobody here knows, so it waits for the writers
   * of all owners. There are few notices: a round's, once a week.
   */
  private static final String LOCK_ALL =
      """
      SELECT pg_advisory_xact_lock(?::int, b.bucket)
        FROM (SELECT bucket FROM generate_series(0, ?::int - 1) AS bucket ORDER BY 1) AS b
      """;

  private static final String INSERT =
      """
      INSERT INTO notice (id, audience, text_zh, text_en, facts, created_at)
      SELECT n.id, n.audience, n.text_zh, n.text_en, n.facts::jsonb, ?
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
          WITH ORDINALITY AS n (id, audience, text_zh, text_en, facts, place)
       ORDER BY n.place
      ON CONFLICT (id) DO NOTHING
      RETURNING audience
      """;

  private static final String NOTIFY =
      "SELECT pg_notify('" + PostgresSignals.ALERTS + "', a) FROM unnest(?::text[]) AS a";

  private final Sql sql;
  private final NoticeJson json;

  NoticeTable(Sql sql, NoticeJson json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public int addOnce(List<Written> notices, Instant now) {
    if (notices.isEmpty()) {
      return 0;
    }
    sql.query(LOCK_ALL, row -> null, AlertTable.LOCK, AlertTable.BUCKETS);
    List<String> fresh =
        sql.query(
            INSERT,
            row -> row.getString(1),
            now,
            notices.stream().map(one -> one.notice().id()).toArray(UUID[]::new),
            texts(notices, one -> one.notice().audience().key()),
            texts(notices, one -> one.wording().zh()),
            texts(notices, one -> one.wording().en()),
            texts(notices, one -> json.write(one.notice())));
    if (!fresh.isEmpty()) {
      sql.query(
          NOTIFY, row -> null, (Object) fresh.stream().distinct().sorted().toArray(String[]::new));
    }
    return fresh.size();
  }

  private static String[] texts(
      List<Written> notices, java.util.function.Function<Written, String> text) {
    return notices.stream().map(text).toArray(String[]::new);
  }
}
