package dev.frontier.policytracker.application.plan;

import dev.frontier.policytracker.application.port.MeasureEvents;
import dev.frontier.policytracker.application.port.PlanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Announces the measures that the plan had before editions announced them, once. */
@ApplicationScoped
public class AnnounceMeasures {

  private final PlanStore plans;
  private final MeasureEvents events;

  public AnnounceMeasures(PlanStore plans, MeasureEvents events) {
    this.plans = plans;
    this.events = events;
  }

  /** Announces those that nobody has been told of; an edition meanwhile waits its turn. */
  @Transactional
  public void announce() {
    plans.headForReplacement();
    events.announce(plans.takeUnannounced());
  }
}
