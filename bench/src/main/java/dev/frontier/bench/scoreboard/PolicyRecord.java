package dev.frontier.bench.scoreboard;

import dev.frontier.bench.frame.BenchFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A plan with so many measures, each reported on every half-year and mostly judged: written
 * straight into policy-tracker's tables, past the rules, the events and the triggers, to the rows
 * that these would have made.
 */
public final class PolicyRecord {

  /** Past triggers and foreign keys, which only the superuser may pass. */
  private static final String QUIET = "set session_replication_role = replica";

  private static final List<String> PLAN =
      List.of(
          """
          insert into ministry (id, code, position, name_zh, name_en, known_from)
          select 1000000 + n, 'B' || n, n, '部委 ' || n, 'Ministry ' || n, '2021-01-01'
            from generate_series(1, 40) n
          """,
          """
          insert into heading (id, kind, code, parent, position, name_zh, name_en, obstacles, known_from)
          select 2000000 + n, 'OBSTACLE', 'O' || n, null, n, '障碍', 'Obstacle', '{}'::varchar[], '2021-01-01'::timestamptz
            from generate_series(1, 12) n
          union all
          select 2100000 + n, 'OBSTACLE_ITEM', 'O' || (n %% 12 + 1) || '.' || n, 'O' || (n %% 12 + 1), n, '细', 'Item',
                 '{}', '2021-01-01' from generate_series(1, 60) n
          union all
          select 2200000 + n, 'RECOMMENDATION', 'R' || n, null, n, '建议', 'Recommendation', '{}', '2021-01-01'
            from generate_series(1, 20) n
          union all
          select 2300000 + n, 'ITEM', 'R' || (n %% 20 + 1) || '.' || n, 'R' || (n %% 20 + 1), n, '项', 'Item',
                 array['O' || (n %% 60 %% 12 + 1) || '.' || (n %% 60 + 1),
                       'O' || ((n + 7) %% 60 %% 12 + 1) || '.' || ((n + 7) %% 60 + 1)]::varchar[], '2021-01-01'
            from generate_series(1, 200) n
          """,
          """
          insert into progress (measure, claimed, verified, steps)
          select 'M' || n, 'not_started', 'none', 0 from generate_series(1, %1$d) n
          """,
          // Every tenth measure was led by another ministry until the end of 2023.
          """
          insert into measure (id, code, item, position, name_zh, name_en, lead, lead_proposed, support, regions,
                               indicators, known_from, known_until)
          select 10000000 + n * 2 + v, 'M' || n, 'R' || (n %% 200 %% 20 + 1) || '.' || greatest(n %% 200, 1), n,
                 '措施之名称有十余个汉字 ' || n, 'A measure with a name as long as names commonly are, number ' || n,
                 'B' || ((n + v * 7) %% 40 + 1), false, array['B1', 'B2']::varchar[],
                 case n %% 3 when 0 then '{}'
                   else array['CN-' || (array['LN','JL','HL','NM','GS','XJ','XZ','YN','GX'])[n %% 9 + 1]]
                 end::varchar[],
                 array['TRADE_TOTAL']::varchar[],
                 case v when 0 then '2021-01-01' else '2024-01-01' end::timestamptz,
                 case when v = 0 and n %% 10 = 0 then '2024-01-01'::timestamptz end
            from generate_series(1, %1$d) n, generate_series(0, 1) v where v = 0 or n %% 10 = 0
          """,
          """
          insert into milestone (id, measure, code, version, name_zh, name_en, due, state, reached_on, move, reason, role,
                                 actor, known_from)
          select 30000000 + n * 3 + k, 'M' || n, 'S' || k, 1, '节点', 'Milestone',
                 date '2022-01-01' + (n %% 365) + k * 500,
                 case when k < 2 then 'reached' else 'open' end, case when k < 2 then date '2023-01-01' end, 'add', '',
                 'statistician', 'bench', '2021-01-01'
            from generate_series(1, %1$d) n, generate_series(0, 2) k
          """);

  private static final List<String> STEPS =
      List.of(
          // Reports are filed a month after the half-year, from 2021-H2 on.
          """
          create unlogged table filed as
          select n, k, gen_random_uuid() as id, 'M' || n as measure,
                 timestamptz '2022-01-31' + make_interval(months => 6 * k, mins => n %% 40000) as at,
                 case k %% 2 when 0 then (2021 + k / 2) || '-H2' else (2022 + k / 2) || '-H1' end as period,
                 case when n %% 11 = 0 and k > 5 then 'blocked' when k < 2 then 'planned'
                      when k < 5 + n %% 5 then 'under_way' else 'carried_out' end as status
            from generate_series(1, %1$d) n, generate_series(0, %2$d - 1) k
          """,
          """
          insert into report (id, measure, status, text, evidence, period, ministry, reporter, at)
          select id, measure, status, 'What was done in this half-year, in a sentence or two.',
                 'https://www.example.org/', period, 'B1', 'bench', at from filed
          """,
          """
          create unlogged table step as
          select measure, at, id as report, k, status, 'none' as verified, period, null::text as by from filed
          union all
          select measure, at + interval '20 days', id, k, status,
                 case when n %% 13 = 0 then 'refused' when n %% 7 = 0 then 'partly' else 'confirmed' end, period,
                 'independent'
            from filed where (n + k) %% 10 < 7
          """,
          """
          insert into status_change (measure, sequence, move, before_claimed, before_verified, after_claimed,
                                     after_verified, report, verified_by, at)
          select measure, row_number() over w, case verified when 'none' then 'CLAIMED' else 'VERIFIED' end,
                 coalesce(lag(status) over w, 'not_started'), coalesce(lag(verified) over w, 'none'), status, verified,
                 report, by, at
            from step window w as (partition by measure order by at)
          """,
          """
          insert into standing (measure, known_from, known_until, claimed, verified, verified_since, reported)
          select measure, at, lead(at) over w, status, verified,
                 case when status = 'carried_out' and verified = 'confirmed' then at end, period
            from step window w as (partition by measure order by at)
          """,
          """
          insert into effect_outcome (measure, known_from, known_until, outcome, not_moving)
          select measure, known_from, null, case when n %% 3 = 0 then 'no_different' else 'moved_with' end, n %% 3 = 0
            from (select measure, min(known_from) as known_from, substr(measure, 2)::int as n from standing
                   where verified_since is not null group by measure) first
          """,
          """
          update progress p set claimed = s.claimed, verified = s.verified, changed_at = s.known_from, steps = 1
            from standing s where s.measure = p.measure and s.known_until is null
          """,
          "drop table filed, step",
          "set session_replication_role = default");

  private PolicyRecord() {}

  /**
   * Fills an empty record.
   *
   * @param database policy-tracker's, as its superuser
   * @param measures in the plan
   * @param reports on each of them
   */
  public static void fill(Connection database, int measures, int reports) {
    try (Statement statement = database.createStatement()) {
      statement.execute(QUIET);
      for (String text : PLAN) {
        statement.execute(text.formatted(measures, reports));
      }
      for (String text : STEPS) {
        statement.execute(text.formatted(measures, reports));
      }
      // What autovacuum does in time, so that no repeat is read before it and another after.
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new BenchFailure("The record cannot be filled", "see postgres.log", e);
    }
  }
}
