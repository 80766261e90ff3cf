package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.RecordExtent;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
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

  private final DataSource dataSource;

  /** Uses this database. */
  public SqlRecordExtent(DataSource dataSource) {
    this.dataSource = dataSource;
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
