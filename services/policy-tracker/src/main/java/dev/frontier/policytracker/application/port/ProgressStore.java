package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.progress.Judgement;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Report;
import dev.frontier.policytracker.domain.progress.StatusChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The record of claims and verdicts. */
public interface ProgressStore {

  /** The measure of that id, in the plan or retired from it. */
  Optional<TrackedMeasure> find(String measure);

  /**
   * Measures of the plan in the order of their ids.
   *
   * @param after the id after which to go on; empty from the start
   * @param limit at most so many
   */
  List<TrackedMeasure> list(MeasureFilter filter, Optional<String> after, int limit);

  /**
   * These measures of the plan, by id, in one statement; an id that it does not hold is left out.
   */
  Map<String, TrackedMeasure> inPlan(Collection<String> measures);

  /** Progress of these measures, by id, in one statement; an id unknown is left out. */
  Map<String, Progress> progressOf(Collection<String> measures);

  /** The newest report of each of these measures that has one, by measure, in one statement. */
  Map<String, FiledReport> newestReports(Collection<String> measures);

  /** All reports on a measure, newest first, in one statement. */
  List<FiledReport> reportsOn(String measure);

  /** The measure that the report of that id is on; a report never moves to another. */
  Optional<String> measureOf(UUID report);

  /** The report of that id. */
  Optional<FiledReport> report(UUID id);

  /** All verdicts on a report, oldest first; the last is the one that counts. */
  List<Judgement> judgementsOn(UUID report);

  /** The measure's steps in order. */
  List<StatusChange> history(String measure);

  /**
   * Records a claim.
   *
   * @throws StaleRecord when the measure moved since it was read
   */
  void filed(Report report, StatusChange change, Progress after);

  /**
   * Records a verdict.
   *
   * @throws StaleRecord when the measure moved since it was read
   */
  void judged(Judgement judgement, StatusChange change, Progress after);
}
