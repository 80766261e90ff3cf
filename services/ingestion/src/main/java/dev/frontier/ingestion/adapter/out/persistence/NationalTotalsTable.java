package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.NationalTotals;
import dev.frontier.ingestion.domain.gate.GateRules;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Parts and wholes compared as sets: a load has too many figures to look each of them up. Needs the
 * {@link LoadStanding#name names} of its series.
 */
@ApplicationScoped
class NationalTotalsTable implements NationalTotals {
  private final Sql sql;

  NationalTotalsTable(Sql sql) {
    this.sql = sql;
  }

  private record Found(RowViolation violation, long count) {}

  @Override
  public Violations exceeded(UUID upload, Collection<String> indicators) {
    // First the nation's figures, those of the load before those on record, and of the load's
    // indicators only: where there are none, as in most loads, nothing else is read. For that, the
    // load's rows are asked for each time as if they were written there.
    List<Found> found =
        sql.query(
            """
            with filed as not materialized (
              select part.region, given.row_number, given.indicator, given.period, given.value
              from upload_region as part
              join submission_row as given on given.submission_id = part.submission_id
              where part.upload_id = ? and given.indicator = any (?)
            ), nation as materialized (
              select indicator, period, value, row_number from filed where region = 'CN'
              union all
              select figure.indicator, figure.period, figure.value, null
              from published_figure as figure
              where figure.region = 'CN'
                and figure.indicator = any (array(
                  select distinct indicator from load_series where indicator = any (?)))
                and not exists (
                  select from filed
                  where filed.region = 'CN' and filed.indicator = figure.indicator
                    and filed.period = figure.period)
            ), parts as (
              select figure.*
              from (select distinct indicator from nation where row_number is not null) as summed
              join series using (indicator)
              cross join lateral (
                select region, indicator, period, value from published_figure as published
                where published.region = series.region
                  and published.indicator = series.indicator
                offset 0) as figure
              where series.region <> 'CN'
            ), exceeding as (
              select filed.row_number, filed.region, filed.value, nation.value as national
              from nation join filed using (indicator, period)
              where exists (select from nation)
                and filed.region <> 'CN' and filed.value > nation.value
              union all
              select nation.row_number, figure.region, figure.value, nation.value
              from nation join parts as figure using (indicator, period)
              where nation.row_number is not null and figure.value > nation.value
                and not exists (
                  select from filed
                  where filed.region = figure.region and filed.indicator = figure.indicator
                    and filed.period = figure.period)
            )
            select *, count(*) over () as total from exceeding order by row_number, region limit ?
            """,
            NationalTotalsTable::found,
            upload,
            Sql.Column.of("text", indicators),
            Sql.Column.of("text", indicators),
            Violations.MAX_KEPT);
    Violations violations = new Violations();
    violations.addAll(
        found.stream().map(Found::violation).toList(), found.isEmpty() ? 0 : found.get(0).count());
    return violations;
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        RowViolation.of(
            row.getInt("row_number"),
            Columns.VALUE,
            GateRules.SHARE_OVER_NATIONAL,
            Map.of(
                "region",
                row.getString("region"),
                "value",
                row.getBigDecimal("value").toPlainString(),
                "national",
                row.getBigDecimal("national").toPlainString())),
        row.getLong("total"));
  }
}
