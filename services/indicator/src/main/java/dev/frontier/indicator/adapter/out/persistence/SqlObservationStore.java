package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.change.Reach;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.RecordedVintage;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The record in one table, read and written by sets: a statement a step, however many observations.
 */
@ApplicationScoped
public class SqlObservationStore implements ObservationStore {

  private static final String COLUMNS =
      "o.indicator, o.region, o.period, o.action, o.value, o.status, o.note, o.submission,"
          + " o.known_from";

  // In the order given: every transaction takes the locks in the order of their keys, so none waits
  // in a ring.
  private static final String SERIALISE = "select pg_advisory_xact_lock(?, k) from unnest(?) as k";

  // One look a series, whatever the planner believes to know: while the first load comes it takes
  // the record for small, and would read all that is known now for every batch.
  private static final String LATEST =
      "select "
          + COLUMNS
          + """
           from unnest(?, ?, ?) as c (indicator, region, periods)
           cross join lateral (
             select * from observation as latest
             where (latest.indicator, latest.region) = (c.indicator, c.region)
               and latest.period = any (string_to_array(c.periods, ','))
               and latest.known_to is null
             offset 0) o
          """;

  private static final String KNOWN =
      "select "
          + COLUMNS
          + """
           from observation o
           where o.indicator = any (?) and o.region = any (?) and o.period >= ? and o.period < ?
          """;

  private static final String NOW = " and o.known_to is null";
  private static final String THEN =
      " and o.known_from <= ? and (o.known_to is null or o.known_to > ?)";
  private static final String BY_THEN = " and o.known_from <= ?";
  private static final int FIRST_INSTANT = 5;

  private static final String RECORDED =
      "select "
          + COLUMNS
          + """
          , o.event, o.dataflow
           from observation o
           where o.indicator = any (?) and o.region = any (?) and o.known_from <= ?
          """;
  private static final String NOT_OVER_BY = " and (o.known_to is null or o.known_to > ?)";
  private static final String AS_IT_BECAME_KNOWN =
      " order by o.known_from, o.event, o.indicator, o.region, o.period limit ?";

  private final DataSource dataSource;

  /** Uses this database. */
  public SqlObservationStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void serialise(Collection<String> indicators) {
    Object[] keys = indicators.stream().map(String::hashCode).distinct().sorted().toArray();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SERIALISE)) {
      statement.setInt(1, Locks.INDICATOR);
      statement.setArray(2, connection.createArrayOf("int4", keys));
      statement.execute();
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  @Override
  public List<Observation> latest(Collection<Reach> reaches) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LATEST)) {
      statement.setArray(1, texts(connection, reaches.stream().map(Reach::indicator).toArray()));
      statement.setArray(2, texts(connection, reaches.stream().map(Reach::region).toArray()));
      statement.setArray(
          3, texts(connection, reaches.stream().map(SqlObservationStore::periods).toArray()));
      return observations(statement);
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  /** In one text, since an array of arrays must be a rectangle. */
  private static String periods(Reach reach) {
    return reach.periods().stream().map(Period::toString).collect(Collectors.joining(","));
  }

  @Override
  public List<Observation> known(
      Collection<String> indicators,
      Collection<String> regions,
      PeriodRange range,
      AsOf asOf,
      int most) {
    return asOf.latest()
        ? select(NOW, indicators, regions, range, most)
        : select(THEN, indicators, regions, range, most, asOf.instant(), asOf.instant());
  }

  @Override
  public List<Observation> vintages(
      Collection<String> indicators,
      Collection<String> regions,
      PeriodRange range,
      AsOf asOf,
      int most) {
    return select(BY_THEN, indicators, regions, range, most, asOf.instant());
  }

  @Override
  public List<RecordedVintage> recorded(
      Collection<String> indicators,
      Collection<String> regions,
      Instant after,
      AsOf asOf,
      int most) {
    String sql = RECORDED + (after == null ? "" : NOT_OVER_BY) + AS_IT_BECAME_KNOWN;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      statement.setArray(at++, texts(connection, indicators.toArray()));
      statement.setArray(at++, texts(connection, regions.toArray()));
      statement.setObject(at++, timestamp(asOf.instant()));
      if (after != null) {
        statement.setObject(at++, timestamp(after));
      }
      statement.setInt(at, most);
      List<RecordedVintage> recorded = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          recorded.add(
              new RecordedVintage(
                  row.getObject(10, UUID.class), row.getString(11), observation(row)));
        }
      }
      return recorded;
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  private List<Observation> select(
      String when,
      Collection<String> indicators,
      Collection<String> regions,
      PeriodRange range,
      int most,
      Instant... instants) {
    // In the text, where the planner sees that it is more than nearly all questions find.
    String sql = KNOWN + when + (most == Integer.MAX_VALUE ? "" : " limit " + most);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, texts(connection, indicators.toArray()));
      statement.setArray(2, texts(connection, regions.toArray()));
      statement.setString(3, range.from() == null ? "" : year(range.from().year()));
      statement.setString(4, range.to() == null ? "~" : year(range.to().year() + 1));
      for (int i = 0; i < instants.length; i++) {
        statement.setObject(FIRST_INSTANT + i, timestamp(instants[i]));
      }
      return observations(statement);
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  @Override
  public void record(List<Release> releases) {
    try (Connection connection = dataSource.getConnection()) {
      VintageWriter.write(connection, releases);
      OverriddenRows.write(new Statements(dataSource), releases);
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  @Override
  public void begin(List<Release> releases) {
    try (Connection connection = dataSource.getConnection()) {
      VintageCopy.write(connection, releases);
      OverriddenRows.write(new Statements(dataSource), releases);
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  @Override
  public boolean holdsAnyOf(String indicator) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select 1 from observation where indicator = ? limit 1")) {
      statement.setString(1, indicator);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  private static List<Observation> observations(PreparedStatement statement) throws SQLException {
    List<Observation> observations = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        observations.add(observation(row));
      }
    }
    return observations;
  }

  private static Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        row.getString(1),
        row.getString(2),
        Period.parse(row.getString(3)).orElseThrow(),
        Action.valueOf(row.getString(4)),
        row.getBigDecimal(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, UUID.class),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }

  private static java.sql.Array texts(Connection connection, Object[] texts) throws SQLException {
    return connection.createArrayOf("text", texts);
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Years as periods start with them: four digits, so that texts order as years do. */
  private static String year(int year) {
    String digits = Integer.toString(year);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
