package dev.frontier.indicator.domain.observation;

import dev.frontier.indicator.domain.period.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The observations of one indicator known at one instant, withdrawn ones among them as such.
 * Immutable: adding gives another one and copies only the periods that it touches.
 */
public final class KnownObservations {

  /** Nothing known. */
  public static final KnownObservations NONE = new KnownObservations(new TreeMap<>());

  private final TreeMap<Period, Map<String, Observation>> byPeriod;

  private KnownObservations(TreeMap<Period, Map<String, Observation>> byPeriod) {
    this.byPeriod = byPeriod;
  }

  /** What is known from these: of several vintages of the same observation, the latest. */
  public static KnownObservations of(Collection<Observation> observations) {
    return NONE.plus(observations);
  }

  /** What is known once these are known too: the later vintage of an observation stands. */
  public KnownObservations plus(Collection<Observation> observations) {
    TreeMap<Period, Map<String, Observation>> copy = new TreeMap<>(byPeriod);
    Set<Period> copied = new java.util.HashSet<>();
    for (Observation observation : observations) {
      if (copied.add(observation.period())) {
        copy.put(
            observation.period(), new HashMap<>(copy.getOrDefault(observation.period(), Map.of())));
      }
      copy.get(observation.period())
          .merge(
              observation.region(),
              observation,
              (before, after) -> after.knownFrom().isAfter(before.knownFrom()) ? after : before);
    }
    return new KnownObservations(copy);
  }

  /**
   * What stands for a region in a period: empty if nothing was ever published, or it was withdrawn.
   */
  public Optional<Observation> find(String region, Period period) {
    return Optional.ofNullable(byPeriod.getOrDefault(period, Map.of()).get(region))
        .filter(Observation::stands);
  }

  /**
   * From when a region has nothing in a period any more: empty if something stands, or nothing was
   * ever published.
   */
  public Optional<Instant> withdrawnFrom(String region, Period period) {
    return Optional.ofNullable(byPeriod.getOrDefault(period, Map.of()).get(region))
        .filter(observation -> !observation.stands())
        .map(Observation::knownFrom);
  }

  /** Whether this vintage is news: later than the one known of the same observation. */
  public boolean isNews(Observation observation) {
    Observation known =
        byPeriod.getOrDefault(observation.period(), Map.of()).get(observation.region());
    return known == null || observation.knownFrom().isAfter(known.knownFrom());
  }

  /** The periods that anything is known of, in order. */
  public Set<Period> periods() {
    return java.util.Collections.unmodifiableSet(byPeriod.keySet());
  }
}
