package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.change.SeriesChanges;
import java.time.Instant;
import java.util.List;

/** Tells the other services; what is told is sent if and only if the transaction commits. */
public interface Announcements {

  /** Says what changed, in this order. */
  void changes(List<SeriesChanges> changes);

  /** Says how the indicator is from this instant on. */
  void entry(Indicator indicator, Instant from);

  /** Says how the region is from this instant on. */
  void entry(Region region, Instant from);
}
