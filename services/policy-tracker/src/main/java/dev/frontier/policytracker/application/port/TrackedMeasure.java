package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.progress.Progress;
import java.time.Instant;
import java.util.Optional;

/**
 * A measure with where it stands.
 *
 * @param item the recommendation's item that holds it
 * @param recommendation the recommendation that holds the item
 * @param known when this content of the measure became known
 * @param revision counts the changes of what belongs to it beside its steps, such as milestones
 * @param retiredAt when it left the plan; empty while it is in the plan
 */
public record TrackedMeasure(
    Measure measure,
    String item,
    String recommendation,
    Instant known,
    int revision,
    Optional<Instant> retiredAt,
    Progress progress) {

  /** The same measure after a step. */
  public TrackedMeasure with(Progress after) {
    return new TrackedMeasure(measure, item, recommendation, known, revision, retiredAt, after);
  }
}
