package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.publication.PublishedFigure;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import dev.frontier.ingestion.domain.publication.StandingFigure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

  /** As {@link #find}, with who says so since when. */
  Map<PublishedFigure.Key, StandingFigure> standing(
      String region, Collection<PublishedFigure.Key> keys);

  /** The figures of a submission that nothing has replaced. */
  List<StandingFigure> standingOf(UUID submission);

  /** Those of the figures that were published at any time, withdrawn as they may be now. */
  Set<PublishedFigure.Key> everPublished(String region, Collection<PublishedFigure.Key> keys);

  /**
   * Keeps for good what stands now of the figures that a submission is about, before it is entered.
   */
  void remember(UUID submission, String region, Instant vintage);

  /** What a submission found standing when it was published. */
  Map<PublishedFigure.Key, StandingFigure> found(UUID submission, Instant vintage);

  /** Of the submissions that were found standing then, those of which nothing stands any longer. */
  List<UUID> fallen(UUID submission, Instant vintage);

  /** Enters what is made known, over series that are locked. */
  void enter(List<SeriesPublication> publications);

  /**
   * Takes out every figure of a submission that still stands, over series that are locked, and
   * keeps for good what stood.
   */
  void withdraw(UUID submission, Instant vintage);
}
