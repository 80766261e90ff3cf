package dev.frontier.policytracker.config;

import dev.frontier.policytracker.domain.effect.EffectMethod;
import dev.frontier.policytracker.domain.effect.EffectRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Makes the method of judging effects from its settings. */
final class EffectParts {

  @Produces
  @Singleton
  EffectMethod method(EffectConfig config) {
    return new EffectMethod(
        new EffectRules(
            config.beforeYears(),
            config.afterYears(),
            config.leastBefore(),
            config.leastAfter(),
            config.leastDifference(),
            config.falling().orElse(Set.of()),
            config.notAdditive()));
  }
}
