package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.FiledWorkbooks;
import dev.frontier.ingestion.application.port.ShownFigures;
import dev.frontier.ingestion.application.port.StampSeals;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.template.ShownFigure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What workbooks need of the database: the key of their stamps, what they show, what was filed. */
@ApplicationScoped
class WorkbookTables implements StampSeals, ShownFigures, FiledWorkbooks {
  private static final String ALGORITHM = "HmacSHA256";

  private final Sql sql;

  WorkbookTables(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String seal(String text) {
    byte[] key = sql.query("select key from stamp_key", row -> row.getBytes("key")).get(0);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
    }
  }

  @Override
  public List<ShownFigure> find(String region, Collection<ShownFigure.Key> keys) {
    return sql.query(
        """
        select figure.indicator, figure.period, figure.value, figure.status, figure.vintage
        from unnest(?, ?) as wanted (indicator, period)
        join published_figure as figure
          on figure.region = ?
         and figure.indicator = wanted.indicator
         and figure.period = wanted.period
        """,
        row ->
            new ShownFigure(
                row.getString("indicator"),
                row.getString("period"),
                row.getBigDecimal("value"),
                ObsStatus.valueOf(row.getString("status")),
                Sql.instant(row, "vintage")),
        Sql.Column.of("text", keys, ShownFigure.Key::indicator),
        Sql.Column.of("text", keys, ShownFigure.Key::period),
        region);
  }

  @Override
  public Map<ShownFigure.Key, Instant> lastReplaced(
      String region, Collection<ShownFigure.Key> keys) {
    Map<ShownFigure.Key, Instant> last = new HashMap<>();
    sql.query(
            """
            select figure.indicator, figure.period, max(figure.vintage) as vintage
            from unnest(?, ?) as wanted (indicator, period)
            join replaced_figure as figure
              on figure.region = ?
             and figure.indicator = wanted.indicator
             and figure.period = wanted.period
            group by figure.indicator, figure.period
            """,
            row ->
                Map.entry(
                    new ShownFigure.Key(row.getString("indicator"), row.getString("period")),
                    Sql.instant(row, "vintage")),
            Sql.Column.of("text", keys, ShownFigure.Key::indicator),
            Sql.Column.of("text", keys, ShownFigure.Key::period),
            region)
        .forEach(one -> last.put(one.getKey(), one.getValue()));
    return last;
  }

  @Override
  public Optional<UUID> find(String region, byte[] digest) {
    // A row cannot be locked before it is there; its name can. Two names may share a number, and
    // then wait for each other without need.
    sql.query(
        "select pg_advisory_xact_lock(?)",
        row -> Boolean.TRUE,
        ByteBuffer.wrap(digest).getLong() ^ region.hashCode());
    return sql
        .query(
            "select submission_id from filed_workbook where region = ? and digest = ?",
            row -> row.getObject("submission_id", UUID.class),
            region,
            digest)
        .stream()
        .findFirst();
  }

  @Override
  public void note(String region, byte[] digest, UUID submission) {
    sql.update(
        """
        insert into filed_workbook (region, digest, submission_id) values (?, ?, ?)
        on conflict (region, digest) do update set submission_id = excluded.submission_id
        """,
        region,
        digest,
        submission);
  }
}
