package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.OverriddenFindings;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Overridden;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads what figures were published over, in one statement. */
@ApplicationScoped
public class SqlOverriddenFindings implements OverriddenFindings {

  private final DataSource dataSource;

  /** Uses this database. */
  public SqlOverriddenFindings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Map<Observation, List<Overridden>> of(Collection<Observation> vintages) {
    return vintages.isEmpty() ? Map.of() : OverriddenRows.of(new Statements(dataSource), vintages);
  }
}
