package dev.frontier.indicator.domain.observation;

import dev.frontier.indicator.domain.period.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The observations of one indicator known at one instant, withdrawn ones among them as such.
 * Immutable: adding gives another one and copies only the regions that it touches.
 */
public final class KnownObservations {

  /** Nothing known. */
  public static final KnownObservations NONE = new KnownObservations(Map.of());

  private final Map<String, Map<Period, Observation>> byRegion;

  private KnownObservations(Map<String, Map<Period, Observation>> byRegion) {
    this.byRegion = byRegion;
  }

  /** What is known from these: of several vintages of the same observation, the latest. */
  public static KnownObservations of(Collection<Observation> observations) {
    return NONE.plus(observations);
  }

  /** What is known once these are known too: the later vintage of an observation stands. */
  public KnownObservations plus(Collection<Observation> observations) {
    if (observations.isEmpty()) {
      return this;
    }
    Map<String, Map<Period, Observation>> copy = new HashMap<>(byRegion);
    Set<String> copied = new HashSet<>();
    for (Observation observation : observations) {
      String region = observation.region();
      if (copied.add(region)) {
        copy.put(region, new HashMap<>(copy.getOrDefault(region, Map.of())));
      }
      copy.get(region)
          .merge(
              observation.period(),
              observation,
              (before, after) -> after.knownFrom().isAfter(before.knownFrom()) ? after : before);
    }
    return new KnownObservations(copy);
  }

  private Observation at(String region, Period period) {
    Map<Period, Observation> ofRegion = byRegion.get(region);
    return ofRegion == null ? null : ofRegion.get(period);
  }

  /** The vintage known of a region in a period, a withdrawal too; empty if none ever was. */
  public Optional<Observation> latest(String region, Period period) {
    return Optional.ofNullable(at(region, period));
  }

  /**
   * What stands for a region in a period: empty if nothing was ever published, or it was withdrawn.
   */
  public Optional<Observation> find(String region, Period period) {
    Observation known = at(region, period);
    return known == null || !known.stands() ? Optional.empty() : Optional.of(known);
  }

  /**
   * From when a region has nothing in a period any more: empty if something stands, or nothing was
   * ever published.
   */
  public Optional<Instant> withdrawnFrom(String region, Period period) {
    Observation known = at(region, period);
    return known == null || known.stands() ? Optional.empty() : Optional.of(known.knownFrom());
  }

  /** Whether nothing was ever published for a region in a period. */
  public boolean neverPublished(String region, Period period) {
    return at(region, period) == null;
  }

  /** Whether this vintage is news: later than the one known of the same observation. */
  public boolean isNews(Observation observation) {
    Observation known = at(observation.region(), observation.period());
    return known == null || observation.knownFrom().isAfter(known.knownFrom());
  }

  /** The periods that anything is known of, in order. */
  public Set<Period> periods() {
    Set<Period> periods = new TreeSet<>();
    byRegion.values().forEach(ofRegion -> periods.addAll(ofRegion.keySet()));
    return Collections.unmodifiableSet(periods);
  }
}
