package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.change.SeriesChanges;
import java.time.Instant;
import java.util.List;

/** Tells the other services; what is told is sent if and only if the transaction commits. */
public interface Announcements {

  /** Says what changed, in this order. */
  void changes(List<SeriesChanges> changes);

  /** Says how the entry is from this instant on. */
  void entry(CatalogueEntry entry, Instant from);
}
