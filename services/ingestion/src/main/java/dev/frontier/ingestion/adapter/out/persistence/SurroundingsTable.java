package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.Surroundings;
import dev.frontier.ingestion.domain.catalogue.RegionKind;
import dev.frontier.ingestion.domain.gate.Figures;
import dev.frontier.ingestion.domain.observation.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The register of published figures as the gate looks at it: across regions. */
@ApplicationScoped
class SurroundingsTable implements Surroundings {
  private final Sql sql;

  SurroundingsTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Figures.Known> published(Set<String> indicators, int firstYear, int lastYear) {
    // Periods of every frequency begin with their year, so they sort as text within it. The series
    // know which regions have figures of an indicator, so that the figures need no index by it; one
    // look a series, whatever the planner believes to know of them.
    return sql.query(
        """
        select figure.region, figure.indicator, figure.period, figure.value
        from series
        cross join lateral (
          select region, indicator, period, value from published_figure as published
          where published.region = series.region
            and published.indicator = series.indicator
            and published.period >= ? and published.period < ?
          offset 0) as figure
        where series.indicator = any (?)
        """,
        row ->
            new Figures.Known(
                row.getString("region"),
                row.getString("indicator"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getBigDecimal("value")),
        Integer.toString(firstYear),
        Integer.toString(lastYear + 1),
        Sql.Column.of("text", indicators));
  }

  @Override
  public List<String> provinces() {
    return sql.query(
        "select code from catalogue_region where kind = ? order by code",
        row -> row.getString("code"),
        RegionKind.PROVINCE.name());
  }
}
