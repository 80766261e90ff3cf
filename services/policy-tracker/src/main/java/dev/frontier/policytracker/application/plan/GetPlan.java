package dev.frontier.policytracker.application.plan;

import dev.frontier.policytracker.application.port.Edition;
import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.PlanStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RecordAsOf;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole plan with where each measure stands; anybody may read it. */
@ApplicationScoped
public class GetPlan {

  private final PlanStore plans;
  private final ProgressStore progress;
  private final RecordAsOf record;

  public GetPlan(PlanStore plans, ProgressStore progress, RecordAsOf record) {
    this.plans = plans;
    this.record = record;
    this.progress = progress;
  }

  /**
   * The plan and its state.
   *
   * @param progress by measure; every measure of the plan has one
   * @param newest the newest report by measure; absent for a measure without reports
   */
  public record Result(
      Edition edition, Map<String, Progress> progress, Map<String, FiledReport> newest) {}

  /**
   * The plan alone.
   *
   * @param asOf as it was known then; empty for now
   */
  @Transactional
  public Edition edition(Optional<Instant> asOf) {
    return asOf.map(plans::asOf).orElseGet(plans::current);
  }

  /** The plan as it was known at an instant, with where each measure stood then. */
  @Transactional
  public Result asOf(Instant at) {
    Edition edition = plans.asOf(at);
    Map<String, StatusChange> steps = record.lastSteps(at);
    Map<String, Progress> then =
        edition.plan().measures().stream()
            .map(measure -> progress(measure, steps.get(measure.id())))
            .collect(Collectors.toMap(Progress::measure, Function.identity()));
    Map<String, FiledReport> newest =
        record
            .reports(steps.values().stream().map(StatusChange::report).toList(), at)
            .values()
            .stream()
            .collect(Collectors.toMap(filed -> filed.report().measure(), Function.identity()));
    return new Result(edition, then, newest);
  }

  private static Progress progress(Measure measure, StatusChange last) {
    Progress start = Progress.start(measure.id(), measure.lead().ministry());
    return last == null
        ? start
        : new Progress(
            start.measure(),
            start.lead(),
            false,
            last.after(),
            Optional.of(last.report()),
            last.sequence(),
            Optional.of(last.at()));
  }

  @Transactional
  public Result execute() {
    Edition edition = plans.current();
    List<String> measures = edition.plan().measures().stream().map(Measure::id).toList();
    return new Result(edition, progress.progressOf(measures), progress.newestReports(measures));
  }
}
