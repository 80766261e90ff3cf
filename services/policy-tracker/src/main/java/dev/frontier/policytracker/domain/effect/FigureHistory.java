package dev.frontier.policytracker.domain.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that became known of some indicators, and what follows from it as of any instant. What was
 * estimated once is kept, since many measures ask the same. For one thread.
 */
public final class FigureHistory {

  private final Map<String, List<Figure>> byIndicator;
  private final EffectMethod method;
  private final Map<Moment, KnownFigures> known = new HashMap<>();
  private final Map<Question, IndicatorEffect> estimated = new HashMap<>();

  private record Moment(String indicator, Instant instant) {}

  private record Question(Moment moment, List<String> regions, LocalDate verified) {}

  public FigureHistory(Collection<Figure> figures, EffectMethod method) {
    this.byIndicator = figures.stream().collect(Collectors.groupingBy(Figure::indicator));
    this.method = method;
  }

  /** The instants at which something became known of an indicator. */
  public Stream<Instant> instants(String indicator) {
    return byIndicator.getOrDefault(indicator, List.of()).stream()
        .map(Figure::knownFrom)
        .distinct();
  }

  /** Estimates by what was known at an instant. */
  public Estimates asOf(Instant instant) {
    return (indicator, regions, verified) -> {
      Moment moment = new Moment(indicator, instant);
      Question question = new Question(moment, regions, verified);
      IndicatorEffect effect = estimated.get(question);
      if (effect == null) {
        KnownFigures figures =
            known.computeIfAbsent(
                moment,
                it -> KnownFigures.asOf(byIndicator.getOrDefault(indicator, List.of()), instant));
        effect = method.estimate(indicator, regions, verified, figures);
        estimated.put(question, effect);
      }
      return effect;
    };
  }
}
