package dev.frontier.indicator.domain.change;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.observation.Release;
import java.util.List;

/**
 * Everything that one release changed in one region.
 *
 * @param cause the release
 * @param indicator its catalogue entry
 * @param region code of the region whose values changed; not always the one that filed
 * @param changes at least one, by period and measure
 */
public record SeriesChanges(
    Release cause, Indicator indicator, String region, List<Change> changes) {

  /** Copies the list. */
  public SeriesChanges {
    changes = List.copyOf(changes);
  }
}
