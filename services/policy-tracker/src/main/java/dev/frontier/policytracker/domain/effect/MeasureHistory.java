package dev.frontier.policytracker.domain.effect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a measure was and whether it was verified, from when on.
 *
 * @param scopes in the order in which they became known
 * @param verified in the order in which it became known
 */
public record MeasureHistory(String measure, List<Scope> scopes, List<Verified> verified) {

  /**
   * Whether it was verified from an instant on.
   *
   * @param since null when it was not
   */
  public record Verified(Instant knownFrom, Instant since) {}

  /** What the figures said from an instant on. */
  public record Step(Instant knownFrom, Outcome outcome) {}

  /** Nothing becomes known in less. */
  private static final Duration SHORTEST = Duration.of(1, ChronoUnit.MICROS);

  public MeasureHistory {
    scopes = scopes.stream().sorted(Comparator.comparing(Scope::knownFrom)).toList();
    verified = verified.stream().sorted(Comparator.comparing(Verified::knownFrom)).toList();
  }

  /** The effect as of an instant. */
  public MeasureEffect asOf(Instant instant, FigureHistory figures) {
    Scope scope =
        last(
            scopes.stream().filter(it -> !it.knownFrom().isAfter(instant)).toList(),
            new Scope(instant, List.of(), List.of()));
    Verified known =
        last(
            verified.stream().filter(it -> !it.knownFrom().isAfter(instant)).toList(),
            new Verified(instant, null));
    return MeasureEffect.of(measure, scope, known.since(), figures.asOf(instant));
  }

  private static <T> T last(List<T> all, T otherwise) {
    return all.isEmpty() ? otherwise : all.get(all.size() - 1);
  }

  /**
   * The outcomes from an instant on, a step wherever another one begins. Before the first step a
   * measure is not verified.
   *
   * @param from earlier steps are left out
   */
  public List<Step> replay(FigureHistory figures, Instant from) {
    TreeSet<Instant> instants = new TreeSet<>();
    Stream.of(
            scopes.stream().map(Scope::knownFrom),
            verified.stream().map(Verified::knownFrom),
            scopes.stream()
                .flatMap(it -> it.indicators().stream())
                .distinct()
                .flatMap(figures::instants))
        .flatMap(it -> it)
        .filter(it -> !it.isBefore(from))
        .forEach(instants::add);
    if (instants.isEmpty()) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    Outcome before = asOf(instants.first().minus(SHORTEST), figures).outcome();
    for (Instant instant : instants) {
      Outcome outcome = asOf(instant, figures).outcome();
      if (!outcome.equals(before)) {
        steps.add(new Step(instant, outcome));
        before = outcome;
      }
    }
    return steps;
  }
}
