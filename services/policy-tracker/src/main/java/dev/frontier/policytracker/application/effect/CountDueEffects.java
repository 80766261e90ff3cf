package dev.frontier.policytracker.application.effect;

import dev.frontier.policytracker.application.port.EffectBacklog;
import dev.frontier.policytracker.application.port.EffectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells an operator how many measures wait to be judged anew, by whatever replica. */
@ApplicationScoped
public class CountDueEffects {

  private final EffectStore effects;

  public CountDueEffects(EffectStore effects) {
    this.effects = effects;
  }

  /** What waits now. */
  @Transactional
  public EffectBacklog execute() {
    return effects.backlog();
  }
}
