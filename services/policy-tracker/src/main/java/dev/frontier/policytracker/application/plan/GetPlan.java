package dev.frontier.policytracker.application.plan;

import dev.frontier.policytracker.application.port.Edition;
import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.PlanStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.progress.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The whole plan with where each measure stands; anybody may read it. */
@ApplicationScoped
public class GetPlan {

  private final PlanStore plans;
  private final ProgressStore progress;

  public GetPlan(PlanStore plans, ProgressStore progress) {
    this.plans = plans;
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

  @Transactional
  public Result execute() {
    Edition edition = plans.current();
    List<String> measures = edition.plan().measures().stream().map(Measure::id).toList();
    return new Result(edition, progress.progressOf(measures), progress.newestReports(measures));
  }
}
