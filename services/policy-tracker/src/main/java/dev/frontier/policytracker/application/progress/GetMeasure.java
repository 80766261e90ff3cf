package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.progress.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** One measure with everything on its record; anybody may read it, retired measures included. */
@ApplicationScoped
public class GetMeasure {

  private final ProgressStore progress;
  private final MilestoneStore milestones;

  public GetMeasure(ProgressStore progress, MilestoneStore milestones) {
    this.progress = progress;
    this.milestones = milestones;
  }

  /**
   * A measure and its record.
   *
   * @param milestones by due date, dropped ones included
   * @param reports newest first
   * @param history its steps in order
   */
  public record Result(
      TrackedMeasure measure,
      List<Milestone> milestones,
      List<FiledReport> reports,
      List<StatusChange> history) {}

  /** The measure of that id, or empty when no plan ever held it. */
  @Transactional
  public Optional<Result> execute(String id) {
    return progress
        .find(id)
        .map(
            found ->
                new Result(
                    found,
                    milestones.of(id, Optional.empty()),
                    progress.reportsOn(id),
                    progress.history(id)));
  }
}
