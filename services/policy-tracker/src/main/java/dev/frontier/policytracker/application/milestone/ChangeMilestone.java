package dev.frontier.policytracker.application.milestone;

import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.StatusEvents;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.milestone.MilestoneRefusal;
import dev.frontier.policytracker.domain.milestone.Milestones;
import dev.frontier.policytracker.domain.milestone.Milestones.Change;
import dev.frontier.policytracker.domain.milestone.Milestones.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Adds a milestone to a measure, or moves one, by the ministry that leads or the plan's keeper. */
@ApplicationScoped
public class ChangeMilestone {

  private final MilestoneStore store;
  private final ProgressStore progress;
  private final StatusEvents events;
  private final Clock clock;

  public ChangeMilestone(
      MilestoneStore store, ProgressStore progress, StatusEvents events, Clock clock) {
    this.store = store;
    this.progress = progress;
    this.events = events;
    this.clock = clock;
  }

  /** What became of the change; in all cases but the first nothing has changed. */
  public sealed interface Result {
    /** The new version is on the record. */
    record Changed(Milestone milestone) implements Result {}

    /** No plan ever held such a measure, or it has no such milestone. */
    record Unknown(String id) implements Result {}

    /** The caller decided on an older version. */
    record Outdated(Milestone current) implements Result {}

    /**
     * A rule stands against it.
     *
     * @param current the milestone as it is; empty when one was to be added
     */
    record Declined(MilestoneRefusal refusal, TrackedMeasure measure, Optional<Milestone> current)
        implements Result {}
  }

  /** Puts a new milestone on the record. */
  @Transactional
  public Result add(Actor actor, String measure, Change.Add add) {
    store.lock(measure);
    Optional<TrackedMeasure> found = progress.find(measure);
    if (found.isEmpty()) {
      return new Result.Unknown(measure);
    }
    Milestones milestones =
        new Milestones(found.get().progress(), store.of(measure, Optional.empty()));
    return record(found.get(), Optional.empty(), milestones.add(actor, add, clock));
  }

  /**
   * Moves one.
   *
   * @param version the version that the caller decided on; empty for whatever is current
   */
  @Transactional
  public Result move(
      Actor actor, String measure, String code, Optional<Long> version, Change change) {
    store.lock(measure);
    Optional<TrackedMeasure> found = progress.find(measure);
    if (found.isEmpty()) {
      return new Result.Unknown(measure);
    }
    Milestones milestones =
        new Milestones(found.get().progress(), store.of(measure, Optional.empty()));
    Optional<Milestone> current = milestones.find(code);
    if (current.isEmpty()) {
      return new Result.Unknown(code);
    }
    Outcome outcome = milestones.move(actor, current.get(), change, clock);
    boolean outdated = version.filter(seen -> seen != current.get().version()).isPresent();
    if (outdated
        && !(outcome instanceof Outcome.Declined declined && declined.refusal().concernsActor())) {
      return new Result.Outdated(current.get());
    }
    return record(found.get(), current, outcome);
  }

  private Result record(TrackedMeasure measure, Optional<Milestone> before, Outcome outcome) {
    if (outcome instanceof Outcome.Declined declined) {
      return new Result.Declined(declined.refusal(), measure, before);
    }
    Milestone after = ((Outcome.Changed) outcome).after();
    store.changed(before, after);
    events.announce(measure, before, after);
    return new Result.Changed(after);
  }
}
