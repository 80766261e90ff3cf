package dev.frontier.policytracker.application.progress;

import dev.frontier.policytracker.application.effect.GetEffect;
import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RecordAsOf;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.effect.MeasureEffect;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.progress.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One measure with everything on its record; anybody may read it, retired measures included. */
@ApplicationScoped
public class GetMeasure {

  private final ProgressStore progress;
  private final MilestoneStore milestones;
  private final RecordAsOf record;
  private final GetEffect getEffect;
  private final Clock clock;

  public GetMeasure(
      ProgressStore progress,
      MilestoneStore milestones,
      RecordAsOf record,
      GetEffect getEffect,
      Clock clock) {
    this.record = record;
    this.progress = progress;
    this.milestones = milestones;
    this.getEffect = getEffect;
    this.clock = clock;
  }

  /**
   * A measure and its record.
   *
   * @param milestones by due date, dropped ones included
   * @param reports newest first
   * @param history its steps in order
   * @param effect what its indicators did since it was verified
   */
  public record Result(
      TrackedMeasure measure,
      List<Milestone> milestones,
      List<FiledReport> reports,
      List<StatusChange> history,
      MeasureEffect effect) {}

  /** The measure as it was known at an instant, with its record by then. */
  @Transactional
  public Optional<Result> asOf(String id, Instant at) {
    return record
        .measure(id, at)
        .map(
            found ->
                new Result(
                    found,
                    milestones.of(id, Optional.of(at)),
                    record.reportsOn(id, at),
                    progress.history(id).stream().filter(step -> !step.at().isAfter(at)).toList(),
                    getEffect.execute(id, at).orElseThrow()));
  }

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
                    progress.history(id),
                    getEffect.execute(id, latest(found)).orElseThrow()));
  }

  /** Now, or when the measure became known, which two editions in one instant put after now. */
  private Instant latest(TrackedMeasure found) {
    Instant now = clock.instant();
    return now.isBefore(found.known()) ? found.known() : now;
  }
}
