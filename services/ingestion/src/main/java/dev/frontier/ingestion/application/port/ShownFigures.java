package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.template.ShownFigure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is published, with since when it is known. */
public interface ShownFigures {
  /** What is published now of these figures of the region; nothing for a figure that is not. */
  List<ShownFigure> find(String region, Collection<ShownFigure.Key> keys);

  /** When each of these figures was last replaced or withdrawn; nothing for one that never was. */
  Map<ShownFigure.Key, Instant> lastReplaced(String region, Collection<ShownFigure.Key> keys);
}
