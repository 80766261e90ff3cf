package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.Register;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.publication.Publication.Observation;
import dev.frontier.ingestion.domain.publication.PublishedFigure;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import dev.frontier.ingestion.domain.publication.StandingFigure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The register of published figures. */
@ApplicationScoped
class RegisterTable implements Register {
  /**
   * What of a submission still stands, by looking for each of its rows at what is published: the
   * register has no index by submission, which each of a load's figures would have to enter. One
   * look a row and never the whole register, whatever the planner believes to know of either.
   */
  private static final String STANDING_OF =
      """
      from submission
      join submission_row as filed on filed.submission_id = submission.id
      cross join lateral (
        select published.ctid as place, published.* from published_figure as published
        where published.region = submission.region
          and published.indicator = filed.indicator
          and published.period = filed.period
        offset 0) as figure
      where submission.id = ? and figure.submission_id = submission.id
      """;

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
            RegisterTable::figure,
            Sql.Column.of("text", keys, PublishedFigure.Key::indicator),
            Sql.Column.of("text", keys, PublishedFigure.Key::period),
            region)
        .stream()
        .collect(Collectors.toMap(PublishedFigure::key, Function.identity()));
  }

  @Override
  public Map<PublishedFigure.Key, StandingFigure> standing(
      String region, Collection<PublishedFigure.Key> keys) {
    return byKey(
        sql.query(
            """
            select figure.indicator, figure.period, figure.value, figure.status, figure.note,
                   figure.submission_id, figure.vintage
            from unnest(?, ?) as wanted (indicator, period)
            join published_figure as figure
              on figure.region = ?
             and figure.indicator = wanted.indicator
             and figure.period = wanted.period
            """,
            RegisterTable::standing,
            Sql.Column.of("text", keys, PublishedFigure.Key::indicator),
            Sql.Column.of("text", keys, PublishedFigure.Key::period),
            region));
  }

  @Override
  public List<StandingFigure> standingOf(UUID submission) {
    return sql.query(
        """
        select figure.indicator, figure.period, figure.value, figure.status, figure.note,
               figure.submission_id, figure.vintage
        %s order by figure.indicator, figure.period
        """
            .formatted(STANDING_OF),
        RegisterTable::standing,
        submission);
  }

  @Override
  public Set<PublishedFigure.Key> everPublished(
      String region, Collection<PublishedFigure.Key> keys) {
    return Set.copyOf(
        sql.query(
            """
            select wanted.indicator, wanted.period
            from unnest(?, ?) as wanted (indicator, period)
            where exists (select 1 from published_figure as figure
                          where figure.region = ? and figure.indicator = wanted.indicator
                            and figure.period = wanted.period)
               or exists (select 1 from replaced_figure as figure
                          where figure.region = ? and figure.indicator = wanted.indicator
                            and figure.period = wanted.period)
            """,
            row -> new PublishedFigure.Key(row.getString("indicator"), row.getString("period")),
            Sql.Column.of("text", keys, PublishedFigure.Key::indicator),
            Sql.Column.of("text", keys, PublishedFigure.Key::period),
            region,
            region));
  }

  @Override
  public void remember(UUID submission, String region, Instant vintage) {
    sql.update(
        """
        insert into replaced_figure
          (submission_id, vintage, region, indicator, period, value, status, note,
           replaced_submission, replaced_vintage)
        select filed.submission_id, ?, figure.region, figure.indicator, figure.period, figure.value,
               figure.status, figure.note, figure.submission_id, figure.vintage
        from submission_row as filed
        join published_figure as figure
          on figure.region = ?
         and figure.indicator = filed.indicator
         and figure.period = filed.period
        where filed.submission_id = ?
        """,
        vintage,
        region,
        submission);
  }

  @Override
  public Map<PublishedFigure.Key, StandingFigure> found(UUID submission, Instant vintage) {
    return byKey(
        sql.query(
            """
            select indicator, period, value, status, note,
                   replaced_submission as submission_id, replaced_vintage as vintage
            from replaced_figure where submission_id = ? and vintage = ?
            """,
            RegisterTable::standing,
            submission,
            vintage));
  }

  @Override
  public List<UUID> fallen(UUID submission, Instant vintage) {
    // In one order for everybody, so that two publications never wait for each other. A submission
    // is looked through until one of its figures is found to stand.
    return sql.query(
        """
        select replaced.submission
        from (
          select distinct region, replaced_submission as submission from replaced_figure
          where submission_id = ? and vintage = ? and replaced_submission <> submission_id
        ) as replaced
        where not exists (
          select from submission_row as filed
          where filed.submission_id = replaced.submission
            and filed.submission_id = (
              select figure.submission_id from published_figure as figure
              where figure.region = replaced.region
                and figure.indicator = filed.indicator
                and figure.period = filed.period)
          offset 0)
        order by replaced.submission
        """,
        row -> row.getObject("submission", UUID.class),
        submission,
        vintage);
  }

  @Override
  public void withdraw(UUID submission, Instant vintage) {
    sql.update(
        """
        with taken as (
          delete from published_figure
          where ctid = any (array(select figure.place %s))
          returning *),
        dated as (
          update series set vintage = ?
          where (region, indicator) in (select region, indicator from taken))
        insert into replaced_figure
          (submission_id, vintage, region, indicator, period, value, status, note,
           replaced_submission, replaced_vintage)
        select submission_id, ?, region, indicator, period, value, status, note, submission_id,
               vintage
        from taken
        """
            .formatted(STANDING_OF),
        submission,
        vintage,
        vintage);
  }

  private static Map<PublishedFigure.Key, StandingFigure> byKey(List<StandingFigure> figures) {
    return figures.stream()
        .collect(Collectors.toMap(one -> one.figure().key(), Function.identity()));
  }

  private static StandingFigure standing(ResultSet row) throws SQLException {
    return new StandingFigure(
        figure(row), row.getObject("submission_id", UUID.class), Sql.instant(row, "vintage"));
  }

  private static PublishedFigure figure(ResultSet row) throws SQLException {
    return new PublishedFigure(
        row.getString("indicator"),
        row.getString("period"),
        row.getBigDecimal("value"),
        ObsStatus.valueOf(row.getString("status")),
        row.getString("note"));
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
    List<SubmissionRow> rows =
        publication.observations().stream()
            .map(Observation::row)
            .filter(row -> !row.withdraws())
            .toList();
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
    List<String> withdrawn =
        publication.observations().stream()
            .map(Observation::row)
            .filter(SubmissionRow::withdraws)
            .map(row -> row.period().text())
            .toList();
    if (!withdrawn.isEmpty()) {
      sql.update(
          "delete from published_figure where region = ? and indicator = ? and period = any (?)",
          region,
          indicator,
          Sql.Column.of("text", withdrawn));
    }
    sql.update(
        "update series set vintage = ? where region = ? and indicator = ?",
        publication.vintage(),
        region,
        indicator);
  }
}
