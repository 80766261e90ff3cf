package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.progress.StatusChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The record of claims and verdicts as it was known at an instant. */
public interface RecordAsOf {

  /** The measure as it was then; empty when no plan had held it yet. */
  Optional<TrackedMeasure> measure(String measure, Instant at);

  /**
   * Measures of the plan of then that match by how they stood then, in the order of their ids.
   *
   * @param after the id after which to go on; empty from the start
   * @param limit at most so many
   */
  List<TrackedMeasure> list(MeasureFilter filter, Instant at, Optional<String> after, int limit);

  /** The last step of each measure that had one by then, by measure, in one statement. */
  Map<String, StatusChange> lastSteps(Instant at);

  /** These reports with the verdicts that stood then, by id, in one statement. */
  Map<UUID, FiledReport> reports(Collection<UUID> ids, Instant at);

  /** All reports on a measure by then, newest first, with the verdicts that stood then. */
  List<FiledReport> reportsOn(String measure, Instant at);
}
