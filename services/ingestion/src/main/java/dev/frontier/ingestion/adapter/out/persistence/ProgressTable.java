package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.RoundProgress;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.round.Progress;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts how far a round is, in one statement. */
@ApplicationScoped
class ProgressTable implements RoundProgress {
  private final Sql sql;

  ProgressTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Progress> of(Round round, Collection<String> regions) {
    return sql.query(
        """
        with asked as (
          select region, indicator, period
          from unnest(?) as region, unnest(?) as indicator, unnest(?) as period),
        filed as (
          select submission.region, row.indicator, row.period,
                 max(case submission.state
                       when 'DRAFT' then 1 when 'RETURNED' then 2
                       when 'IN_REVIEW' then 3 when 'SUBMITTED' then 4 else 0 end) as stage,
                 min(step.at) filter (
                   where submission.state in
                     ('IN_REVIEW', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED')) as handed_in_at
          from submission
          join submission_row as row on row.submission_id = submission.id
          left join lateral (
            select min(at) as at from submission_step
            where submission_id = submission.id and action in ('SUBMIT', 'PUBLISH')) as step on true
          where submission.round = ? and submission.region = any (?)
            and submission.state <> 'WITHDRAWN'
          group by submission.region, row.indicator, row.period),
        seen as (
          select asked.region, asked.indicator,
                 case when figure.region is not null then 5 else coalesce(filed.stage, 0) end
                   as stage,
                 coalesce(filed.handed_in_at, figure.vintage) as handed_in_at
          from asked
          left join filed
            on filed.region = asked.region and filed.indicator = asked.indicator
           and filed.period = asked.period
          left join published_figure as figure
            on figure.region = asked.region and figure.indicator = asked.indicator
           and figure.period = asked.period)
        select region, indicator,
               count(*) filter (where stage = 0) as not_started,
               count(*) filter (where stage = 1) as draft,
               count(*) filter (where stage = 2) as returned,
               count(*) filter (where stage = 3) as in_review,
               count(*) filter (where stage = 4) as submitted,
               count(*) filter (where stage = 5) as published,
               max(handed_in_at) as handed_in_at
        from seen group by region, indicator order by region, indicator
        """,
        row -> progress(row, round),
        Sql.Column.of("text", regions),
        Sql.Column.of("text", round.indicators()),
        Sql.Column.of("text", round.periods(), Period::text),
        round.id(),
        Sql.Column.of("text", regions));
  }

  private static Progress progress(ResultSet row, Round round) throws SQLException {
    Map<Stage, Integer> periods = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      periods.put(stage, row.getInt(stage.code()));
    }
    boolean all =
        periods.entrySet().stream()
            .allMatch(entry -> entry.getKey().isHandedIn() || entry.getValue() == 0);
    String region = row.getString("region");
    return new Progress(
        region,
        row.getString("indicator"),
        periods,
        all ? Sql.instant(row, "handed_in_at") : null,
        round.dueAt(region));
  }
}
