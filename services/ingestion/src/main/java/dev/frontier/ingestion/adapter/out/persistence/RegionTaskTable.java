package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.RegionTasks;
import dev.frontier.ingestion.domain.reminder.RegionTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How far regions are, counted from what they handed in. */
@ApplicationScoped
class RegionTaskTable implements RegionTasks {
  /**
   * A figure counts as handed in from review on, and as done once the statistician has it or it is
   * published, in whichever round; one that came back or was withdrawn is to be filed. Rows beside
   * what the round asks for count nothing.
   */
  private static final String TASKS =
      """
      with asked as (%s),
      handed_in as (
        select asked.round_id, asked.region, line.indicator, line.period,
               submission.state = 'SUBMITTED' as done
        from asked
        join collection_round as round on round.id = asked.round_id
        join submission
          on submission.round = asked.round_id and submission.region = asked.region
         and submission.state in ('IN_REVIEW', 'SUBMITTED')
        join submission_row as line on line.submission_id = submission.id
         and line.indicator = any (round.indicators) and line.period = any (round.periods)
        union all
        select asked.round_id, asked.region, figure.indicator, figure.period, true
        from asked
        join collection_round as round on round.id = asked.round_id
        join published_figure as figure on figure.region = asked.region
         and figure.indicator = any (round.indicators) and figure.period = any (round.periods)
      ),
      filed as (
        select round_id, region, indicator, period, bool_or(done) as done
        from handed_in group by round_id, region, indicator, period
      ),
      counted as (
        select round_id, region, count(*) as handed_in, count(*) filter (where not done) as waiting
        from filed group by round_id, region
      )
      select round.id, asked.region, round.name_zh, round.name_en, round.indicators, round.periods,
             round.opens_at, round.closed_at is not null as closed,
             coalesce(extension.due_at, round.due_at) as due_at,
             coalesce(counted.handed_in, 0)
               < cardinality(round.indicators) * cardinality(round.periods) as to_file,
             coalesce(counted.waiting, 0) > 0 as in_review
      from asked
      join collection_round as round
        on round.id = asked.round_id and asked.region = any (round.regions)
      left join counted on counted.round_id = asked.round_id and counted.region = asked.region
      left join lateral (
        select due_at from round_extension
        where round_extension.round_id = asked.round_id
          and round_extension.region = asked.region
        order by seq desc limit 1
      ) as extension on true
      order by round.id, asked.region
      """;

  private static final String OF_KEYS =
      TASKS.formatted("select * from unnest(?, ?) as key (round_id, region)");

  private static final String OF_ROUND =
      TASKS.formatted(
          "select id as round_id, unnest(regions) as region from collection_round where id = ?");

  private final Sql sql;

  RegionTaskTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<RegionTask> find(Collection<Key> keys) {
    return keys.isEmpty()
        ? List.of()
        : sql.query(
            OF_KEYS,
            RegionTaskTable::task,
            Sql.Column.of("text", keys, Key::round),
            Sql.Column.of("text", keys, Key::region));
  }

  @Override
  public List<RegionTask> ofRound(String round) {
    return sql.query(OF_ROUND, RegionTaskTable::task, round);
  }

  private static RegionTask task(ResultSet row) throws SQLException {
    return new RegionTask(
        row.getString("id"),
        row.getString("region"),
        row.getString("name_zh"),
        row.getString("name_en"),
        list(row, "indicators"),
        list(row, "periods"),
        Sql.instant(row, "opens_at"),
        Sql.instant(row, "due_at"),
        row.getBoolean("closed"),
        row.getBoolean("to_file"),
        row.getBoolean("in_review"));
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
