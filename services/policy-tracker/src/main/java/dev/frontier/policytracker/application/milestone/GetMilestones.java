package dev.frontier.policytracker.application.milestone;

import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.domain.milestone.Milestone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The milestones of a measure; anybody may read them. */
@ApplicationScoped
public class GetMilestones {

  private final MilestoneStore milestones;
  private final ProgressStore progress;

  public GetMilestones(MilestoneStore milestones, ProgressStore progress) {
    this.milestones = milestones;
    this.progress = progress;
  }

  /**
   * Its milestones by due date, dropped ones included; empty when no plan ever held the measure.
   */
  @Transactional
  public Optional<List<Milestone>> execute(String measure, Optional<Instant> asOf) {
    return progress.find(measure).map(found -> milestones.of(measure, asOf));
  }

  /** All versions of one, oldest first; empty when there is no such milestone. */
  @Transactional
  public List<Milestone> history(String measure, String code) {
    return milestones.history(measure, code);
  }
}
