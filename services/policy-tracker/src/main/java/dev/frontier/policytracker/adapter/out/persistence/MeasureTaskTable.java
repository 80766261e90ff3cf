package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.MeasureTasks;
import dev.frontier.policytracker.domain.duty.Deadlines;
import dev.frontier.policytracker.domain.duty.DutyKey;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import dev.frontier.policytracker.domain.progress.HalfYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** What ministries owe, counted from the record. */
@ApplicationScoped
class MeasureTaskTable implements MeasureTasks {

  /** The newest row of a code is the current one or, for a retired measure, the last that was. */
  private static final String MEASURE =
      """
        join progress as state on state.measure = asked.measure
        cross join lateral (
          select * from measure where code = asked.measure order by known_from desc limit 1
        ) as measure
        cross join lateral (
          select parent from heading
          where kind = 'ITEM' and code = measure.item order by known_from desc limit 1
        ) as heading
      """;

  /** A report that names no half-year speaks of the one in which it was filed. */
  private static final String REPORTS =
      """
      select measure.*, heading.parent as recommendation, state.claimed, state.verified,
             asked.period, exists (
               select 1 from report
               where report.measure = asked.measure and (report.period = asked.period
                 or report.period is null and report.at >= asked.starts and report.at < asked.ends)
             ) as reported
      from (%s) as asked (measure, period, starts, ends)
      """
          + MEASURE;

  private static final String REPORTS_OF_KEYS =
      REPORTS.formatted("select * from unnest(?, ?, ?, ?)");

  private static final String REPORTS_OF_MINISTRY =
      REPORTS.formatted(
          "select led.code, asked.* from measure as led, unnest(?, ?, ?) as asked"
              + " where led.known_until is null and led.lead = ?");

  private static final String MILESTONES =
      """
      select measure.*, heading.parent as recommendation, state.claimed, state.verified,
             milestone.code as milestone, milestone.name_zh as milestone_zh,
             milestone.name_en as milestone_en, milestone.due, milestone.state, milestone.version,
             milestone.known_from as since
      from (%s) as asked (measure, code)
        join milestone on milestone.measure = asked.measure and milestone.code = asked.code
          and milestone.known_until is null
      """
          + MEASURE;

  private static final String MILESTONES_OF_KEYS =
      MILESTONES.formatted("select * from unnest(?, ?)");

  private static final String MILESTONES_OF_MINISTRY =
      MILESTONES.formatted(
          "select led.code, open.code from measure as led join milestone as open"
              + " on open.measure = led.code and open.known_until is null and open.state = 'open'"
              + " where led.known_until is null and led.lead = ?");

  private static final String KNOWS = "select exists (select 1 from ministry where code = ?)";

  private static final String OPEN_REPORTS =
      """
      insert into report_duty (measure, period)
      select code, ?::text from measure
      where known_until is null
        and exists (select 1 from measure as first
                    where first.code = measure.code and first.known_from < ?)
        and not exists (select 1 from report_duty as asked
                        where asked.measure = measure.code and asked.period = ?)
      order by code limit ?
      on conflict do nothing
      returning measure
      """;

  private static final String OPEN_MILESTONES =
      """
      insert into milestone_duty as asked (measure, milestone, due)
      select measure, code, due from milestone
      where known_until is null and state = 'open'
        and not exists (select 1 from milestone_duty as known
                        where known.measure = milestone.measure
                          and known.milestone = milestone.code and known.due = milestone.due)
      order by measure, code limit ?
      on conflict (measure, milestone) do update set due = excluded.due
        where asked.due <> excluded.due
      returning measure, milestone
      """;

  private final DataSource dataSource;
  private final MeasureTaskColumns columns;

  MeasureTaskTable(DataSource dataSource, Deadlines deadlines) {
    this.dataSource = dataSource;
    this.columns = new MeasureTaskColumns(deadlines);
  }

  @Override
  public List<MeasureTask> find(Collection<DutyKey> keys) {
    List<DutyKey.Report> reports = only(keys, DutyKey.Report.class);
    List<DutyKey.Milestone> milestones = only(keys, DutyKey.Milestone.class);
    List<MeasureTask> found = new ArrayList<>();
    if (!reports.isEmpty()) {
      List<HalfYear> periods = reports.stream().map(DutyKey.Report::period).toList();
      found.addAll(
          query(
              REPORTS_OF_KEYS,
              columns::report,
              texts(reports, DutyKey.Report::measure),
              texts(periods, HalfYear::toString),
              instants(periods, Deadlines::start),
              instants(periods, period -> Deadlines.start(period.next()))));
    }
    if (!milestones.isEmpty()) {
      found.addAll(
          query(
              MILESTONES_OF_KEYS,
              columns::milestone,
              texts(milestones, DutyKey.Milestone::measure),
              texts(milestones, DutyKey.Milestone::code)));
    }
    return found;
  }

  private static <K> List<K> only(Collection<DutyKey> keys, Class<K> kind) {
    return keys.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public List<MeasureTask> ofMinistry(String ministry, List<HalfYear> periods) {
    List<MeasureTask> found =
        new ArrayList<>(
            query(
                REPORTS_OF_MINISTRY,
                columns::report,
                texts(periods, HalfYear::toString),
                instants(periods, Deadlines::start),
                instants(periods, period -> Deadlines.start(period.next())),
                ministry));
    found.addAll(query(MILESTONES_OF_MINISTRY, columns::milestone, ministry));
    found.sort(Comparator.comparing(MeasureTask::lastDay).thenComparing(task -> task.key().text()));
    return found;
  }

  @Override
  public boolean knowsMinistry(String ministry) {
    return query(KNOWS, row -> row.getBoolean(1), ministry).get(0);
  }

  @Override
  public List<DutyKey> openReports(HalfYear period, int limit) {
    return query(
        OPEN_REPORTS,
        row -> new DutyKey.Report(row.getString(1), period),
        period.toString(),
        Deadlines.start(period.next()),
        period.toString(),
        limit);
  }

  @Override
  public List<DutyKey> openMilestones(int limit) {
    return query(
        OPEN_MILESTONES, row -> new DutyKey.Milestone(row.getString(1), row.getString(2)), limit);
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A column of values that goes to the database as an array. */
  private record Column(String type, Object[] values) {}

  private static <T> Column texts(List<T> rows, Function<T, String> value) {
    return new Column("text", rows.stream().map(value).toArray());
  }

  private static <T> Column instants(List<T> rows, Function<T, Instant> value) {
    return new Column("timestamptz", rows.stream().map(value).map(Instant::toString).toArray());
  }

  private <T> List<T> query(String sql, Reader<T> reader, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameter(connection, parameters[i]));
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("What is owed could not be read", e);
    }
  }

  private static Object parameter(Connection connection, Object value) throws SQLException {
    if (value instanceof Column column) {
      Array array = connection.createArrayOf(column.type(), column.values());
      return array;
    }
    return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
  }
}
