package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.InboxEntry;
import dev.frontier.notification.application.port.InboxStore;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Alerts and notices in one order. Each table is read from its own index as far as needed. */
@ApplicationScoped
class InboxTable implements InboxStore {
  private static final String ENTRIES =
      """
      SELECT * FROM (
        (SELECT %1$s FROM alert a
          WHERE a.owner = ? AND a.position %3$s ? ORDER BY a.position %4$s LIMIT ?)
        UNION ALL
        (SELECT %2$s FROM notice n
           LEFT JOIN notice_read r ON r.notice_id = n.id AND r.owner = ?
          WHERE n.audience = ANY (?::text[]) AND n.position %3$s ? ORDER BY n.position %4$s LIMIT ?)
      ) AS entry ORDER BY position %4$s LIMIT ?
      """;

  private static final String BEFORE =
      ENTRIES.formatted(InboxRows.OF_ALERT, InboxRows.OF_NOTICE, "<", "DESC");

  private static final String AFTER =
      ENTRIES.formatted(InboxRows.OF_ALERT, InboxRows.OF_NOTICE, ">", "ASC");

  private static final String LATEST =
      """
      SELECT greatest(
        (SELECT coalesce(max(position), 0) FROM alert WHERE owner = ?),
        (SELECT coalesce(max(position), 0) FROM notice WHERE audience = ANY (?::text[])))
      """;

  private static final String UNREAD =
      """
      SELECT (SELECT count(*) FROM alert WHERE owner = ? AND read_at IS NULL)
           + (SELECT count(*) FROM notice n
               WHERE n.audience = ANY (?::text[])
                 AND NOT EXISTS (SELECT 1 FROM notice_read r
                                  WHERE r.notice_id = n.id AND r.owner = ?))
      """;

  private static final String READ_ALERT =
      "UPDATE alert SET read_at = coalesce(read_at, ?) WHERE id = ? AND owner = ?";

  private static final String READ_NOTICE =
      """
      INSERT INTO notice_read (notice_id, owner, read_at)
      SELECT n.id, ?, ? FROM notice n WHERE n.id = ? AND n.audience = ANY (?::text[])
      ON CONFLICT (notice_id, owner) DO UPDATE SET read_at = notice_read.read_at
      """;

  private final Sql sql;
  private final InboxRows rows;

  InboxTable(Sql sql, InboxRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  @Override
  public List<InboxEntry> before(Actor reader, Long before, int limit) {
    return entries(BEFORE, reader, before == null ? Long.MAX_VALUE : before, limit);
  }

  @Override
  public List<InboxEntry> after(Actor reader, long position, int limit) {
    return entries(AFTER, reader, position, limit);
  }

  private List<InboxEntry> entries(String statement, Actor reader, long position, int limit) {
    return sql.query(
        statement,
        rows::entry,
        reader.subject(),
        position,
        limit,
        reader.subject(),
        audiences(reader),
        position,
        limit,
        limit);
  }

  @Override
  public long latest(Actor reader) {
    return number(LATEST, reader.subject(), audiences(reader));
  }

  @Override
  public long unread(Actor reader) {
    return number(UNREAD, reader.subject(), audiences(reader), reader.subject());
  }

  @Override
  public boolean markRead(Actor reader, UUID id, Instant now) {
    return sql.update(READ_ALERT, now, id, reader.subject()) > 0
        || sql.update(READ_NOTICE, reader.subject(), now, id, audiences(reader)) > 0;
  }

  private long number(String statement, Object... parameters) {
    return sql.query(statement, row -> row.getLong(1), parameters).get(0);
  }

  private static String[] audiences(Actor reader) {
    return reader.audienceKeys().toArray(String[]::new);
  }
}
