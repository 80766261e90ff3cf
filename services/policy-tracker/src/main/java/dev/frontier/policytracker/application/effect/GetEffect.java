package dev.frontier.policytracker.application.effect;

import dev.frontier.policytracker.application.port.EffectStore;
import dev.frontier.policytracker.application.port.FigureStore;
import dev.frontier.policytracker.domain.effect.EffectMethod;
import dev.frontier.policytracker.domain.effect.FigureHistory;
import dev.frontier.policytracker.domain.effect.MeasureEffect;
import dev.frontier.policytracker.domain.effect.MeasureHistory;
import dev.frontier.policytracker.domain.effect.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The effect of one measure as of an instant; anybody may read it. */
@ApplicationScoped
public class GetEffect {

  private final EffectStore effects;
  private final FigureStore figures;
  private final EffectMethod method;

  public GetEffect(EffectStore effects, FigureStore figures, EffectMethod method) {
    this.effects = effects;
    this.figures = figures;
    this.method = method;
  }

  /** The effect, or empty when no plan held the measure by then. */
  @Transactional
  public Optional<MeasureEffect> execute(String measure, Instant asOf) {
    return effects.histories(List.of(measure)).stream()
        .filter(it -> it.scopes().stream().anyMatch(scope -> !scope.knownFrom().isAfter(asOf)))
        .findFirst()
        .map(it -> it.asOf(asOf, new FigureHistory(figures.history(indicators(it)), method)));
  }

  /** Of a measure that was never verified no figure need be read. */
  private static Set<String> indicators(MeasureHistory measure) {
    if (measure.verified().stream().allMatch(it -> it.since() == null)) {
      return Set.of();
    }
    return measure.scopes().stream()
        .map(Scope::indicators)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
