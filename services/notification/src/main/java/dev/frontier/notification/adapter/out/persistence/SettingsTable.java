package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.SettingsStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.timing.OwnClock;
import dev.frontier.notification.domain.timing.QuietHours;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** What owners set, in PostgreSQL. */
@ApplicationScoped
class SettingsTable implements SettingsStore {
  private static final String OF =
      "SELECT zone, quiet_from, quiet_to, version FROM owner_settings WHERE owner = ?";

  private static final String KEEP =
      """
      INSERT INTO owner_settings (owner, zone, quiet_from, quiet_to, version, changed_at)
      VALUES (?, ?, ?::time, ?::time, ?, ?)
      ON CONFLICT (owner) DO UPDATE
         SET zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
             version = excluded.version, changed_at = excluded.changed_at
      """;

  private final Sql sql;

  SettingsTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Kept find(Actor owner) {
    return sql
        .query(OF, row -> new Kept(clock(row), row.getLong("version")), owner.subject())
        .stream()
        .findFirst()
        .orElse(new Kept(OwnClock.USUAL, 0));
  }

  @Override
  public void keep(Actor owner, Kept settings, Instant now) {
    QuietHours quiet = settings.clock().quiet();
    sql.update(
        KEEP,
        owner.subject(),
        settings.clock().zone().getId(),
        quiet == null ? null : quiet.from(),
        quiet == null ? null : quiet.to(),
        settings.version(),
        now);
  }

  /** The clock of a row of owner_settings. */
  static OwnClock clock(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("quiet_from", LocalTime.class);
    LocalTime to = row.getObject("quiet_to", LocalTime.class);
    return new OwnClock(
        ZoneId.of(row.getString("zone")), from == null ? null : new QuietHours(from, to));
  }
}
