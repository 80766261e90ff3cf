package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.WatchList;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The watch list in one table with a row a series, looked up by sets. */
@ApplicationScoped
public class SqlWatchList implements WatchList {

  private static final String TOUCHED =
      """
      select distinct w.claim, w.line
      from unnest(?, ?, ?) as c (indicator, region, periods)
      join watched w on (w.indicator, w.region) = (c.indicator, c.region)
        and w.periods && string_to_array(c.periods, ',')
      """;

  private static final String WATCHING =
      """
      select distinct claim, line from watched
      where indicator = any (?) or region = any (?)
        or split_part(line, ' ', 1) = any (?) or split_part(line, ' ', 2) = any (?)
      """;

  private static final String ADD =
      """
      insert into watched (%s, indicator, region, periods)
      select c.key, c.indicator, c.region, string_to_array(c.periods, ',')
      from unnest(?, ?, ?, ?) as c (key, indicator, region, periods)
      """;

  private static final String VINTAGES =
      """
      select o.indicator, o.region, o.period, o.action, o.value, o.status, o.note, o.submission, o.known_from
      from unnest(?, ?, ?) as c (indicator, region, periods)
      join observation o on (o.indicator, o.region) = (c.indicator, c.region)
        and o.period = any (string_to_array(c.periods, ','))
      where o.known_to is null or o.known_to > ?
      """;

  private final DataSource dataSource;

  /** Uses this database. */
  public SqlWatchList(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Touched touchedBy(Map<Need.Series, SortedSet<Period>> cells) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(TOUCHED)) {
      bind(statement, 1, cells);
      return touched(statement);
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  @Override
  public Touched watching(Collection<String> codes) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(WATCHING)) {
      for (int at = 1; at <= 4; at++) {
        statement.setArray(at, connection.createArrayOf("text", codes.toArray()));
      }
      return touched(statement);
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  private static Touched touched(PreparedStatement statement) throws SQLException {
    Set<String> claims = new HashSet<>();
    Set<Quantity> lines = new HashSet<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        if (row.getString(1) != null) {
          claims.add(row.getString(1));
        } else {
          lines.add(quantity(row.getString(2)));
        }
      }
    }
    return new Touched(claims, lines);
  }

  @Override
  public void watch(Map<String, Map<Need.Series, SortedSet<Period>>> claims) {
    replace("claim", claims);
  }

  @Override
  public void watchLines(Map<Quantity, Map<Need.Series, SortedSet<Period>>> lines) {
    Map<String, Map<Need.Series, SortedSet<Period>>> byKey = new LinkedHashMap<>();
    lines.forEach((quantity, cells) -> byKey.put(line(quantity), cells));
    replace("line", byKey);
  }

  private void replace(String column, Map<String, Map<Need.Series, SortedSet<Period>>> watching) {
    List<String[]> rows = new ArrayList<>();
    watching.forEach(
        (key, cells) ->
            cells.forEach(
                (series, periods) ->
                    rows.add(
                        new String[] {key, series.indicator(), series.region(), text(periods)})));
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from watched where " + column + " = any (?)")) {
        delete.setArray(1, connection.createArrayOf("text", watching.keySet().toArray()));
        delete.executeUpdate();
      }
      try (PreparedStatement add = connection.prepareStatement(ADD.formatted(column))) {
        for (int cell = 0; cell < 4; cell++) {
          int at = cell;
          add.setArray(
              cell + 1,
              connection.createArrayOf("text", rows.stream().map(row -> row[at]).toArray()));
        }
        add.executeUpdate();
      }
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
  }

  private static String text(SortedSet<Period> periods) {
    return periods.stream().map(Period::toString).collect(Collectors.joining(","));
  }

  @Override
  public List<Observation> vintages(Map<Need.Series, SortedSet<Period>> cells, Instant from) {
    List<Observation> vintages = new ArrayList<>();
    if (cells.isEmpty()) {
      return vintages;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(VINTAGES)) {
      bind(statement, 1, cells);
      statement.setObject(4, from.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          vintages.add(
              new Observation(
                  row.getString(1),
                  row.getString(2),
                  Period.parse(row.getString(3)).orElseThrow(),
                  Action.valueOf(row.getString(4)),
                  row.getBigDecimal(5),
                  row.getString(6),
                  row.getString(7),
                  row.getObject(8, UUID.class),
                  row.getObject(9, OffsetDateTime.class).toInstant()));
        }
      }
    } catch (SQLException failure) {
      throw new RecordFailure(failure);
    }
    return vintages;
  }

  private static void bind(
      PreparedStatement statement, int at, Map<Need.Series, SortedSet<Period>> cells)
      throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(
        at,
        connection.createArrayOf(
            "text", cells.keySet().stream().map(Need.Series::indicator).toArray()));
    statement.setArray(
        at + 1,
        connection.createArrayOf(
            "text", cells.keySet().stream().map(Need.Series::region).toArray()));
    // In one text each, since an array of arrays must be a rectangle.
    statement.setArray(
        at + 2,
        connection.createArrayOf(
            "text", cells.values().stream().map(SqlWatchList::text).toArray()));
  }

  private static String line(Quantity quantity) {
    return String.join(
        " ",
        quantity.indicator(),
        quantity.region(),
        quantity.period().toString(),
        quantity.kind().name());
  }

  private static Quantity quantity(String line) {
    String[] part = line.split(" ");
    return new Quantity(
        Quantity.Kind.valueOf(part[3]),
        part[0],
        part[1],
        null,
        Period.parse(part[2]).orElseThrow());
  }
}
