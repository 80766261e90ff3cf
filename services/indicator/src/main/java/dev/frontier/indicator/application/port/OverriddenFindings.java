package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Overridden;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What figures were published over. It comes into the record with their vintages. */
public interface OverriddenFindings {

  /**
   * What these vintages were published over, in the order in which it was asked; a vintage about
   * which nothing was asked is absent.
   */
  Map<Observation, List<Overridden>> of(Collection<Observation> vintages);
}
