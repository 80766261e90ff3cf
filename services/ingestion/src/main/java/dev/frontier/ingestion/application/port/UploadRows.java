package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.observation.PartialRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Violations;
import dev.frontier.ingestion.domain.publication.Publication;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.upload.RegionLoad;
import dev.frontier.ingestion.domain.upload.Unsaid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of loads, too many to be held; everything takes part in the caller's transaction. */
public interface UploadRows {
  /** Where rows go. Nothing else can be done in the transaction before it is closed. */
  interface Sink extends AutoCloseable {
    /** Takes one; returns when there is room for the next. */
    void add(String region, PartialRow row);

    /** All have been given; answers under which identifier the rows of each region are. */
    Map<String, UUID> finish();

    /** Gives up what was not finished. */
    @Override
    void close();
  }

  /** A figure that a load publishes or revises. */
  record Change(String region, String indicator, Publication.Observation observation) {}

  /** Takes the changes of a load in the order of indicator, region and period. */
  interface Changes {
    void next(Change change);
  }

  /** Opens a place for rows. */
  Sink open();

  /**
   * Fixes what the rows of each region come to: what they leave unsaid is from now on as it is
   * published.
   *
   * @return the rows that come to no figure
   */
  Violations merge(UUID upload, Map<String, UUID> regions, Unsaid unsaid);

  /** Compares merged rows with what is published, and keeps the counts. */
  List<RegionLoad> compare(UUID upload);

  /** The first figures of a load that are published otherwise, by row; once compared or locked. */
  List<RowViolation> revisions(UUID upload, int limit);

  /**
   * Makes other publications of the load's series wait until the transaction ends.
   *
   * @return the latest vintage of any of them
   */
  Optional<Instant> lockSeries(UUID upload);

  /**
   * Gives everything that the register does not say yet. This and what follows needs the series
   * locked.
   */
  void changes(UUID upload, Changes taker);

  /**
   * Keeps for good what stands now of the load's figures, before it is entered; the submissions of
   * the load are stored.
   */
  void remember(UUID upload, Instant vintage);

  /** Enters the changes in the register. */
  void enter(UUID upload, Instant vintage);

  /** What the rows of each region are about. */
  Map<String, Scope> scopes(UUID upload);

  /** Forgets the rows of a load that nobody will publish. */
  void discard(UUID upload);
}
