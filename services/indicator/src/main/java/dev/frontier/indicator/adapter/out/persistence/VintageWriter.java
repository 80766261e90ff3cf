package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes vintages at their places in history in two statements. First the vintages that are there
 * end where the next of the new ones begins; then the new ones are added, each until the next of
 * all. In this order there is at no time more than one latest vintage of an observation.
 */
final class VintageWriter {

  private static final String END_EARLIER =
      """
      with incoming as (
        select i.indicator, i.region, i.period, i.known_from::timestamptz as known_from
        from unnest(?, ?, ?, ?) as i (indicator, region, period, known_from)
      ),
      ends as (
        select o.indicator, o.region, o.period, o.known_from, min(i.known_from) as known_to
        from incoming i
        join observation o on (o.indicator, o.region, o.period) = (i.indicator, i.region, i.period)
        where i.known_from > o.known_from and (o.known_to is null or i.known_from < o.known_to)
        group by o.indicator, o.region, o.period, o.known_from
      )
      update observation o set known_to = e.known_to
      from ends e
      where (o.indicator, o.region, o.period, o.known_from) = (e.indicator, e.region, e.period, e.known_from)
      """;

  private static final String ADD =
      """
      with incoming as (
        select i.indicator, i.region, i.period, i.known_from::timestamptz as known_from, i.dataflow, i.freq,
          i.action, i.value::numeric as value, i.status, i.note, i.submission::uuid as submission,
          i.event::uuid as event
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as i (indicator, region, period, known_from, dataflow, freq, action, value, status, note, submission,
            event)
      ),
      placed as (
        select i.*, min(known_from) over (
          partition by indicator, region, period order by known_from
          groups between 1 following and unbounded following) as next_incoming
        from incoming i
      )
      insert into observation (indicator, region, period, known_from, known_to, dataflow, freq, action, value,
        status, note, submission, event)
      select p.indicator, p.region, p.period, p.known_from,
        least(p.next_incoming, (
          select min(o.known_from) from observation o
          where (o.indicator, o.region, o.period) = (p.indicator, p.region, p.period)
            and o.known_from > p.known_from)),
        p.dataflow, p.freq, p.action, p.value, p.status, p.note, p.submission, p.event
      from placed p
      on conflict do nothing
      """;

  private VintageWriter() {}

  static void write(Connection connection, List<Release> releases) throws SQLException {
    List<String[]> rows = rows(releases);
    if (rows.isEmpty()) {
      return;
    }
    execute(connection, END_EARLIER, rows, 4);
    execute(connection, ADD, rows, 12);
  }

  private static void execute(Connection connection, String sql, List<String[]> rows, int columns)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int column = 0; column < columns; column++) {
        int at = column;
        Object[] values = rows.stream().map(row -> row[at]).toArray();
        statement.setArray(column + 1, connection.createArrayOf("text", values));
      }
      statement.executeUpdate();
    }
  }

  private static List<String[]> rows(List<Release> releases) {
    List<String[]> rows = new ArrayList<>();
    for (Release release : releases) {
      for (Observation it : release.vintages()) {
        rows.add(
            new String[] {
              it.indicator(),
              it.region(),
              it.period().toString(),
              it.knownFrom().toString(),
              release.dataflow(),
              release.frequency().name(),
              it.action().name(),
              it.value() == null ? null : it.value().toPlainString(),
              it.status(),
              it.note(),
              it.submission().toString(),
              release.event().toString()
            });
      }
    }
    return rows;
  }
}
