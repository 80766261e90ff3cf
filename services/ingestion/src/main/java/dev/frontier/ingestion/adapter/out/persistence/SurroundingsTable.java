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
    // Periods of every frequency begin with their year, so they sort as text within it.
    return sql.query(
        """
        select region, indicator, period, value from published_figure
        where indicator = any (?) and period >= ? and period < ?
        """,
        row ->
            new Figures.Known(
                row.getString("region"),
                row.getString("indicator"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getBigDecimal("value")),
        Sql.Column.of("text", indicators),
        Integer.toString(firstYear),
        Integer.toString(lastYear + 1));
  }

  @Override
  public List<String> provinces() {
    return sql.query(
        "select code from catalogue_region where kind = ? order by code",
        row -> row.getString("code"),
        RegionKind.PROVINCE.name());
  }
}
