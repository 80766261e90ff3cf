package dev.frontier.policytracker.application.effect;

import dev.frontier.policytracker.application.port.EffectStore;
import dev.frontier.policytracker.application.port.FigureStore;
import dev.frontier.policytracker.domain.effect.EffectMethod;
import dev.frontier.policytracker.domain.effect.FigureHistory;
import dev.frontier.policytracker.domain.effect.MeasureHistory;
import dev.frontier.policytracker.domain.effect.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges anew the measures about which something changed: a figure, a verdict, what they should
 * move. Every instant since the change is replayed, so that the record as of any day is what a
 * reader of that day would have been told.
 */
@ApplicationScoped
public class JudgeEffects {

  private final EffectStore effects;
  private final FigureStore figures;
  private final EffectMethod method;

  public JudgeEffects(EffectStore effects, FigureStore figures, EffectMethod method) {
    this.effects = effects;
    this.figures = figures;
    this.method = method;
  }

  /**
   * Judges some of those that are due.
   *
   * @return how many; 0 when none is due
   */
  @Transactional
  public int execute(int limit) {
    Map<String, Instant> due = effects.takeDue(limit);
    if (due.isEmpty()) {
      return 0;
    }
    List<MeasureHistory> measures = effects.histories(due.keySet());
    FigureHistory known =
        new FigureHistory(figures.history(indicatorsOfVerified(measures)), method);
    Map<String, List<MeasureHistory.Step>> steps = new LinkedHashMap<>();
    measures.forEach(it -> steps.put(it.measure(), it.replay(known, due.get(it.measure()))));
    effects.keep(due, steps);
    return due.size();
  }

  /** Of a measure that was never verified no figure need be read. */
  private static Set<String> indicatorsOfVerified(List<MeasureHistory> measures) {
    return measures.stream()
        .filter(it -> it.verified().stream().anyMatch(verified -> verified.since() != null))
        .flatMap(it -> it.scopes().stream())
        .map(Scope::indicators)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
