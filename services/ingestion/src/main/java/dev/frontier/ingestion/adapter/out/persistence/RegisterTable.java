package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.Register;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.publication.Publication.Observation;
import dev.frontier.ingestion.domain.publication.PublishedFigure;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The register of published figures. */
@ApplicationScoped
class RegisterTable implements Register {
  private final Sql sql;

  RegisterTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<PublishedFigure.Key, PublishedFigure> find(
      String region, Collection<PublishedFigure.Key> keys) {
    return sql
        .query(
            """
            select figure.indicator, figure.period, figure.value, figure.status, figure.note
            from unnest(?, ?) as wanted (indicator, period)
            join published_figure as figure
              on figure.region = ?
             and figure.indicator = wanted.indicator
             and figure.period = wanted.period
            """,
            row ->
                new PublishedFigure(
                    row.getString("indicator"),
                    row.getString("period"),
                    row.getBigDecimal("value"),
                    ObsStatus.valueOf(row.getString("status")),
                    row.getString("note")),
            Sql.Column.of("text", keys, PublishedFigure.Key::indicator),
            Sql.Column.of("text", keys, PublishedFigure.Key::period),
            region)
        .stream()
        .collect(Collectors.toMap(PublishedFigure::key, Function.identity()));
  }

  @Override
  public List<Instant> lockSeries(String region, Collection<String> indicators) {
    // In one order for everybody, so that two publications never wait for each other.
    Sql.Column sorted = Sql.Column.of("text", new TreeSet<>(indicators));
    sql.update(
        """
        insert into series (region, indicator)
        select ?, indicator from unnest(?) as indicator order by indicator
        on conflict do nothing
        """,
        region,
        sorted);
    return sql
        .query(
            """
            select vintage from series
            where region = ? and indicator = any (?) order by indicator for update
            """,
            row -> Sql.instant(row, "vintage"),
            region,
            sorted)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public void enter(List<SeriesPublication> publications) {
    publications.forEach(this::enter);
  }

  private void enter(SeriesPublication publication) {
    String region = publication.region();
    String indicator = publication.indicator().code();
    Collection<SubmissionRow> rows =
        publication.observations().stream().map(Observation::row).toList();
    sql.update(
        """
        insert into published_figure
          (region, indicator, submission_id, vintage, period, value, status, note)
        select ?, ?, ?, ?, made_known.* from unnest(?, ?, ?, ?) as made_known
        on conflict (region, indicator, period) do update
        set value = excluded.value, status = excluded.status, note = excluded.note,
            submission_id = excluded.submission_id, vintage = excluded.vintage
        """,
        region,
        indicator,
        publication.submission(),
        publication.vintage(),
        Sql.Column.of("text", rows, row -> row.period().text()),
        Sql.Column.of("numeric", rows, SubmissionRow::value),
        Sql.Column.of("text", rows, row -> row.status().name()),
        Sql.Column.of("text", rows, SubmissionRow::note));
    sql.update(
        "update series set vintage = ? where region = ? and indicator = ?",
        publication.vintage(),
        region,
        indicator);
  }
}
