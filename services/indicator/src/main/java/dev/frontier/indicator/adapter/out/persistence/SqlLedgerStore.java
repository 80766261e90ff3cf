package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.LedgerStore;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import dev.frontier.indicator.domain.reconciliation.Residual;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Reported figures and the versions of the ledger's lines, read and written by sets. */
@ApplicationScoped
public class SqlLedgerStore implements LedgerStore {

  private static final String FIGURE =
      "select indicator, region, period, measure, value, source, known_from from reported_figure ";

  private static final String ASKED =
      " unnest(?, ?, ?, ?) as q (indicator, region, period, measure) ";

  private static final String REPORTED =
      "select f.* from"
          + ASKED
          + """
          cross join lateral (
            select f.indicator, f.region, f.period, f.measure, f.value, f.source, f.known_from
            from reported_figure f
            where (f.indicator, f.region, f.period, f.measure) = (q.indicator, q.region, q.period, q.measure)
            order by f.known_from desc limit 1) f
          """;

  private static final String LATEST =
      "select v.* from"
          + ASKED
          + """
          cross join lateral (
            select * from residual_version v
            where (v.indicator, v.region, v.period, v.measure) = (q.indicator, q.region, q.period, q.measure)
            order by v.version desc limit 1) v
          """;

  private static final String APPEND =
      """
      insert into residual_version (indicator, region, period, measure, version, known_from, reported, source,
        computed, size, tolerance, reason, coverage, state, closed_by, owner, explanation, written_by)
      select r.indicator, r.region, r.period, r.measure, r.version::integer, r.known_from::timestamptz,
        r.reported::numeric, r.source, r.computed::numeric, r.size::numeric, r.tolerance::numeric, r.reason,
        r.coverage::jsonb, r.state, r.closed_by, r.owner, r.explanation, r.written_by
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as r (indicator, region, period, measure, version, known_from, reported, source, computed, size,
          tolerance, reason, coverage, state, closed_by, owner, explanation, written_by)
      """;

  // Versions only grow in time, so the last that was written by an instant is the one that stood.
  private static final String STOOD =
      """
      select distinct on (indicator, period, region, measure) * from residual_version
      where known_from <= ?
      order by indicator, period, region, measure, version desc
      """;

  private static final String FILTER =
      """
      where (?::text is null or s.indicator = ?) and (?::text is null or s.region = ?)
        and (?::text is null or s.period = ?) and (?::text is null or s.measure = ?)
        and (?::text is null or s.state = ?)
        and (?::text is null or (s.indicator, s.period, s.region, s.measure) > (?, ?, ?, ?))
      order by s.indicator, s.period, s.region, s.measure limit ?
      """;

  private final Statements statements;

  /** Uses this database. */
  public SqlLedgerStore(DataSource dataSource) {
    this.statements = new Statements(dataSource);
  }

  @Override
  public List<ReportedFigure> levels(Collection<String> indicators) {
    return statements.run(
        FIGURE + "where indicator = any (?) and measure = 'LEVEL'",
        statement -> {
          statement.setArray(
              1, statement.getConnection().createArrayOf("text", indicators.toArray()));
          return figures(statement);
        });
  }

  @Override
  public List<ReportedFigure> reported(Collection<Quantity> quantities) {
    return statements.run(
        REPORTED,
        statement -> {
          bind(statement, quantities);
          return figures(statement);
        });
  }

  private static List<ReportedFigure> figures(PreparedStatement statement) throws SQLException {
    List<ReportedFigure> figures = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        figures.add(LedgerRows.reported(row));
      }
    }
    return figures;
  }

  @Override
  public void report(ReportedFigure figure, String by) {
    statements.run(
        "insert into reported_figure (indicator, region, period, measure, known_from, value,"
            + " source, reported_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
        statement -> {
          LedgerRows.bind(statement, 1, figure.quantity());
          Statements.set(statement, 5, figure.knownFrom());
          statement.setBigDecimal(6, figure.value());
          statement.setString(7, figure.source());
          statement.setString(8, by);
          return statement.executeUpdate();
        });
  }

  @Override
  public List<Residual> latest(Collection<Quantity> quantities) {
    return statements.run(
        LATEST,
        statement -> {
          bind(statement, quantities);
          return LedgerRows.residuals(statement);
        });
  }

  private static void bind(PreparedStatement statement, Collection<Quantity> quantities)
      throws SQLException {
    List<Function<Quantity, String>> columns =
        List.of(
            Quantity::indicator,
            Quantity::region,
            it -> it.period().toString(),
            it -> it.kind().name());
    for (int column = 0; column < columns.size(); column++) {
      Object[] values = quantities.stream().map(columns.get(column)).toArray();
      statement.setArray(column + 1, statement.getConnection().createArrayOf("text", values));
    }
  }

  @Override
  public void append(List<Residual> versions, String by) {
    if (versions.isEmpty()) {
      return;
    }
    List<String[]> rows = versions.stream().map(it -> LedgerRows.cells(it, by)).toList();
    statements.run(APPEND, rows, LedgerRows.COLUMNS);
  }

  @Override
  public List<Residual> list(Filter filter, AsOf asOf) {
    return statements.run(
        "select s.* from (" + STOOD + ") s " + FILTER,
        statement -> {
          Statements.set(statement, 1, asOf.instant());
          int at = 2;
          for (String value :
              new String[] {
                filter.indicator(),
                filter.region(),
                filter.period() == null ? null : filter.period().toString(),
                filter.measure() == null ? null : filter.measure().name(),
                filter.state() == null ? null : filter.state().name()
              }) {
            statement.setString(at++, value);
            statement.setString(at++, value);
          }
          Quantity after = filter.after();
          statement.setString(at++, after == null ? null : after.indicator());
          statement.setString(at++, after == null ? null : after.indicator());
          statement.setString(at++, after == null ? null : after.period().toString());
          statement.setString(at++, after == null ? null : after.region());
          statement.setString(at++, after == null ? null : after.kind().name());
          statement.setInt(at, filter.limit());
          return LedgerRows.residuals(statement);
        });
  }

  @Override
  public Count count(AsOf asOf) {
    return statements.run(
        "select count(*) filter (where s.state = 'OPEN'), count(*) filter (where s.state ="
            + " 'CLOSED') from ("
            + STOOD
            + ") s",
        statement -> {
          Statements.set(statement, 1, asOf.instant());
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return new Count(row.getInt(1), row.getInt(2));
          }
        });
  }

  @Override
  public Optional<Residual> find(Quantity quantity, AsOf asOf) {
    return statements.run(
        "select * from residual_version where indicator = ? and region = ? and period = ? and"
            + " measure = ? and known_from <= ? order by version desc limit 1",
        statement -> {
          LedgerRows.bind(statement, 1, quantity);
          Statements.set(statement, 5, asOf.instant());
          return LedgerRows.residuals(statement).stream().findFirst();
        });
  }

  @Override
  public List<Residual> history(Quantity quantity) {
    return statements.run(
        "select * from residual_version where indicator = ? and region = ? and period = ? and"
            + " measure = ? order by version desc",
        statement -> {
          LedgerRows.bind(statement, 1, quantity);
          return LedgerRows.residuals(statement);
        });
  }
}
