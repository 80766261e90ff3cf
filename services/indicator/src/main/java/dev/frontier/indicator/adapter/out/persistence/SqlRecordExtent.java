package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.RecordExtent;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Counts on the index of the record, and no further than is asked. */
@ApplicationScoped
public class SqlRecordExtent implements RecordExtent {

  private static final String FROM =
      """
      select count(*), max(recorded_at) from (
        select o.recorded_at from observation o
        where o.indicator = any (?) and o.region = any (?) and o.period >= ? and o.period < ?
      """;
  private static final String NOW = " and o.known_to is null";
  private static final String THEN =
      " and o.known_from <= ? and (o.known_to is null or o.known_to > ?)";
  private static final String UP_TO = " and o.known_from <= ?";

  private static final String END =
      """
       cross join lateral (
         select o.period from observation o
         where o.indicator = i.code and o.region = r.code and o.known_to is null
           and o.action <> 'WITHDRAWN'
         order by o.period %s limit 1) as %s
      """;
  private static final String SPANS =
      "select i.code, r.code, first.period, last.period"
          + " from unnest(?) as i (code) cross join unnest(?) as r (code)"
          + END.formatted("asc", "first")
          + END.formatted("desc", "last");

  private final DataSource dataSource;

  /** Uses this database. */
  public SqlRecordExtent(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<Span> spans(Collection<String> indicators, Collection<String> regions) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SPANS)) {
      statement.setArray(1, connection.createArrayOf("text", indicators.toArray()));
      statement.setArray(2, connection.createArrayOf("text", regions.toArray()));
      List<Span> spans = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          spans.add(
              new Span(
                  row.getString(1),
                  row.getString(2),
                  Period.parse(row.getString(3)).orElseThrow(),
                  Period.parse(row.getString(4)).orElseThrow()));
        }
      }
      return spans;
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  @Override
  public Extent of(
      Collection<String> indicators,
      Collection<String> regions,
      PeriodRange range,
      AsOf asOf,
      boolean history,
      int most) {
    String known = history ? UP_TO : asOf.latest() ? NOW : THEN;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(FROM + known + " limit ?) as touched")) {
      int at = 1;
      statement.setArray(at++, connection.createArrayOf("text", indicators.toArray()));
      statement.setArray(at++, connection.createArrayOf("text", regions.toArray()));
      statement.setString(at++, range.from() == null ? "" : "%04d".formatted(range.from().year()));
      statement.setString(at++, range.to() == null ? "~" : "%04d".formatted(range.to().year() + 1));
      OffsetDateTime instant = asOf.instant().atOffset(ZoneOffset.UTC);
      if (history || !asOf.latest()) {
        statement.setObject(at++, instant);
      }
      if (!history && !asOf.latest()) {
        statement.setObject(at++, instant);
      }
      statement.setInt(at, most);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        OffsetDateTime newest = row.getObject(2, OffsetDateTime.class);
        return new Extent(row.getInt(1), newest == null ? null : newest.toInstant());
      }
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }
}
