package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.UploadRows;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.publication.Publication;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes series of changes that come one after the other, and hands them on in batches. */
final class SeriesOfUpload implements UploadRows.Changes {
  /** Figures handed on at once: a few megabytes. */
  private static final int BATCH = 10_000;

  private final Catalogue catalogue;
  private final Map<String, UUID> submissions;
  private final Instant vintage;
  private final String reason;
  private final Consumer<List<SeriesPublication>> taker;
  private final List<SeriesPublication> batch = new ArrayList<>();
  private final List<Publication.Observation> observations = new ArrayList<>();
  private String region;
  private String indicator;
  private int held;

  /**
   * For one load.
   *
   * @param submissions by region
   * @param reason told with series that are revised; may be null
   */
  SeriesOfUpload(
      Catalogue catalogue,
      Map<String, UUID> submissions,
      Instant vintage,
      String reason,
      Consumer<List<SeriesPublication>> taker) {
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.vintage = vintage;
    this.reason = reason;
    this.taker = taker;
  }

  @Override
  public void next(UploadRows.Change change) {
    if (!change.region().equals(region) || !change.indicator().equals(indicator)) {
      endSeries();
      region = change.region();
      indicator = change.indicator();
    }
    observations.add(change.observation());
  }

  /** There is no more. */
  void end() {
    endSeries();
    handOn();
  }

  private void endSeries() {
    if (observations.isEmpty()) {
      return;
    }
    boolean revises =
        observations.stream().anyMatch(one -> one.action() == Publication.Action.REVISED);
    batch.add(
        new SeriesPublication(
            // Entries are never removed, and the rows were judged against this one.
            catalogue.indicator(indicator).orElseThrow(),
            region,
            submissions.get(region),
            vintage,
            revises ? reason : null,
            observations));
    held += observations.size();
    observations.clear();
    if (held >= BATCH) {
      handOn();
    }
  }

  private void handOn() {
    taker.accept(List.copyOf(batch));
    batch.clear();
    held = 0;
  }
}
