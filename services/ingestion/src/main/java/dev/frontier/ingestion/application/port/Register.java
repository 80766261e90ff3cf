package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.publication.PublishedFigure;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is published now, one entry a figure; takes part in the caller's transaction. */
public interface Register {
  /** What is published of these figures of the region; nothing for a figure that is not. */
  Map<PublishedFigure.Key, PublishedFigure> find(
      String region, Collection<PublishedFigure.Key> keys);

  /**
   * Makes publications of these series wait for each other until the transaction ends.
   *
   * @return the latest vintage of each series that was published before
   */
  List<Instant> lockSeries(String region, Collection<String> indicators);

  /** Enters what is made known, over series that are locked. */
  void enter(List<SeriesPublication> publications);
}
