package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.UploadRows;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.publication.Publication;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.upload.RegionLoad;
import dev.frontier.ingestion.domain.upload.Unsaid;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The rows of loads: in by COPY, then whole sets at a time. */
@ApplicationScoped
class UploadRowTable implements UploadRows {
  /** Rows fetched at once while a load is read back: a megabyte. */
  private static final int FETCH = 5_000;

  /** Whether a row says something new of a figure that is published; digits count. */
  private static final String DIFFERS =
      """
      (figure.value is distinct from filed.value or scale(figure.value) is distinct from
       scale(filed.value) or figure.status <> filed.status or figure.note is distinct from
       filed.note)\
      """;

  static final String ROWS_WITH_FIGURES =
      """
      from upload_region as part
      join submission_row as filed on filed.submission_id = part.submission_id
      left join load_standing as figure
        on figure.region = part.region
       and figure.indicator = filed.indicator
       and figure.period = filed.period
      where part.upload_id = ?
      """;

  private final Sql sql;
  private final LoadStanding standing;
  private final LoadMerge merge;
  private final DataSource dataSource;

  UploadRowTable(Sql sql, LoadStanding standing, LoadMerge merge, DataSource dataSource) {
    this.sql = sql;
    this.standing = standing;
    this.merge = merge;
    this.dataSource = dataSource;
  }

  @Override
  public Sink open() {
    try {
      return new CopyRows(dataSource.getConnection());
    } catch (SQLException failure) {
      throw new IllegalStateException("The database gave no connection", failure);
    }
  }

  @Override
  public Violations merge(UUID upload, Map<String, UUID> regions, Unsaid unsaid) {
    List<Map.Entry<String, UUID>> parts = List.copyOf(regions.entrySet());
    sql.update(
        """
        insert into upload_region
          (upload_id, region, submission_id, row_count, added, revised, unchanged)
        select ?, region, submission_id, 0, 0, 0, 0 from unnest(?, ?) as part (region, submission_id)
        """,
        upload,
        Sql.Column.of("text", parts, Map.Entry::getKey),
        Sql.Column.of("uuid", parts, Map.Entry::getValue));
    standing.name(upload);
    standing.find();
    return merge.apply(upload, unsaid);
  }

  @Override
  public List<RegionLoad> compare(UUID upload) {
    return sql.query(
        """
        with counted as materialized (
          select part.region, count(*) as rows,
                 count(*) filter (where figure.period is null) as added,
                 count(*) filter (where figure.period is not null and %1$s) as revised
          %2$s
          group by part.region)
        update upload_region as part
        set row_count = counted.rows, added = counted.added, revised = counted.revised,
            unchanged = counted.rows - counted.added - counted.revised
        from counted
        where part.upload_id = ? and part.region = counted.region
        returning part.region, part.submission_id, part.row_count, part.added, part.revised,
                  part.unchanged
        """
            .formatted(DIFFERS, ROWS_WITH_FIGURES),
        UploadTable::regionLoad,
        upload,
        upload);
  }

  @Override
  public List<RowViolation> revisions(UUID upload, int limit) {
    return sql.query(
        """
        select filed.row_number, filed.period
        %2$s and figure.period is not null and %1$s
        order by filed.row_number limit ?
        """
            .formatted(DIFFERS, ROWS_WITH_FIGURES),
        row ->
            RowViolation.of(
                row.getInt("row_number"),
                Columns.PERIOD,
                Rules.REASON_REQUIRED,
                Map.of("value", row.getString("period"))),
        upload,
        limit);
  }

  @Override
  public Optional<Instant> lockSeries(UUID upload) {
    standing.name(upload);
    // In one order for everybody, region by region as an office's publication goes through its own,
    // so that two publications never wait for each other.
    sql.update(
        """
        insert into series (region, indicator)
        select region, indicator from load_series order by region, indicator
        on conflict do nothing
        """);
    Optional<Instant> latest =
        sql
            .query(
                """
                select max(vintage) as vintage from (
                  select series.vintage from series join load_series using (region, indicator)
                  order by region, indicator for update of series) as locked
                """,
                row -> Sql.instant(row, "vintage"))
            .stream()
            .filter(Objects::nonNull)
            .findFirst();
    standing.find();
    return latest;
  }

  @Override
  public void changes(UUID upload, Changes taker) {
    sql.forEach(
        """
        select part.region, filed.row_number, filed.indicator, filed.period, filed.value,
               filed.status, filed.note, figure.period is not null as known
        %2$s and (figure.period is null or %1$s)
        order by filed.indicator, part.region, filed.period
        """
            .formatted(DIFFERS, ROWS_WITH_FIGURES),
        FETCH,
        row -> taker.next(change(row)),
        upload);
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getString("region"),
        row.getString("indicator"),
        new Publication.Observation(
            new SubmissionRow(
                row.getInt("row_number"),
                row.getString("indicator"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getBigDecimal("value"),
                ObsStatus.valueOf(row.getString("status")),
                row.getString("note")),
            row.getBoolean("known") ? Publication.Action.REVISED : Publication.Action.PUBLISHED));
  }

  @Override
  public void remember(UUID upload, Instant vintage) {
    sql.update(
        """
        insert into replaced_figure
          (submission_id, vintage, region, indicator, period, value, status, note,
           replaced_submission, replaced_vintage)
        select filed.submission_id, ?, figure.region, figure.indicator, figure.period, figure.value,
               figure.status, figure.note, figure.submission_id, figure.vintage
        %s and figure.period is not null
        """
            .formatted(ROWS_WITH_FIGURES),
        vintage,
        upload);
  }

  @Override
  public void enter(UUID upload, Instant vintage) {
    // Two statements: what is new and what is revised is known, and an insert that is ready to find
    // a row in its place takes twice as long as one that is not. In the order of the key, so that a
    // load of new indicators, in whatever order it came, grows the register at one place.
    sql.update(
        """
        insert into published_figure
          (region, indicator, period, value, status, note, submission_id, vintage)
        select part.region, filed.indicator, filed.period, filed.value, filed.status, filed.note,
               filed.submission_id, ?
        %s and figure.period is null
        order by filed.indicator, part.region, filed.period
        """
            .formatted(ROWS_WITH_FIGURES),
        vintage,
        upload);
    sql.update(
        """
        update published_figure as entered
        set value = revised.value, status = revised.status, note = revised.note,
            submission_id = revised.submission_id, vintage = ?
        from (
          select part.region, filed.indicator, filed.period, filed.value, filed.status, filed.note,
                 filed.submission_id
          %2$s and figure.period is not null and %1$s) as revised
        where (entered.region, entered.indicator, entered.period)
          = (revised.region, revised.indicator, revised.period)
        """
            .formatted(DIFFERS, ROWS_WITH_FIGURES),
        vintage,
        upload);
    // A series that had nothing published has now, whatever the load says of it; only if there are
    // others is asked which of them the load changes.
    sql.update(
        """
        update series set vintage = ?
        from load_series as of_load
        where (series.region, series.indicator) = (of_load.region, of_load.indicator)
          and (series.vintage is null
               or (of_load.region, of_load.indicator) in (
                 select part.region, filed.indicator
                 %2$s and (figure.period is null or %1$s)))
        """
            .formatted(DIFFERS, ROWS_WITH_FIGURES),
        vintage,
        upload);
  }

  @Override
  public Map<String, Scope> scopes(UUID upload) {
    record Found(String region, Scope scope) {}
    return sql
        .query(
            """
            select part.region, part.row_count as rows,
                   array(select indicator from load_series as named
                         where named.region = part.region) as indicators,
                   array(select distinct filed.period from submission_row as filed
                         where filed.submission_id = part.submission_id) as periods
            from upload_region as part
            where part.upload_id = ?
            """,
            row ->
                new Found(
                    row.getString("region"),
                    new Scope(
                        sorted(row, "indicators", text -> text),
                        sorted(row, "periods", text -> Period.parse(text).orElseThrow()),
                        row.getInt("rows"))),
            upload)
        .stream()
        .collect(Collectors.toMap(Found::region, Found::scope));
  }

  private static <T extends Comparable<T>> List<String> sorted(
      ResultSet row, String column, java.util.function.Function<String, T> order)
      throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(order)
        .sorted()
        .map(Object::toString)
        .toList();
  }

  @Override
  public void discard(UUID upload) {
    sql.update(
        """
        delete from submission_row
        where submission_id in (select submission_id from upload_region where upload_id = ?)
        """,
        upload);
  }
}
