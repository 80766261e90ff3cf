package dev.frontier.policytracker.application.effect;

import dev.frontier.policytracker.application.port.EffectStore;
import dev.frontier.policytracker.domain.effect.EffectMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Makes all outcomes due when the method or one of its settings is not what they were judged by.
 */
@ApplicationScoped
public class JudgeUnderMethod {

  private final EffectStore effects;
  private final EffectMethod method;

  public JudgeUnderMethod(EffectStore effects, EffectMethod method) {
    this.effects = effects;
    this.method = method;
  }

  @Transactional
  public void execute() {
    effects.judgeAnewUnlessBy(method.name());
  }
}
