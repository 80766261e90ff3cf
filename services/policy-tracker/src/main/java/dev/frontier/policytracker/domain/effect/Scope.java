package dev.frontier.policytracker.domain.effect;

import java.time.Instant;
import java.util.List;

/**
 * What a measure concerns and should move, as known from an instant on.
 *
 * @param regions empty means all nine
 */
public record Scope(Instant knownFrom, List<String> regions, List<String> indicators) {
  public Scope {
    regions = List.copyOf(regions);
    indicators = List.copyOf(indicators);
  }
}
