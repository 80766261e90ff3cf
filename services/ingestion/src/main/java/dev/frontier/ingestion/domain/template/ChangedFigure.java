package dev.frontier.ingestion.domain.template;

import java.util.Objects;

/**
 * A figure that is no longer published as a template shows it.
 *
 * @param shown null when it was not published then
 * @param now null when it is not published any more
 */
public record ChangedFigure(ShownFigure.Key key, ShownFigure shown, ShownFigure now) {
  public ChangedFigure {
    Objects.requireNonNull(key, "key");
    if (shown == null && now == null) {
      throw new IllegalArgumentException("what was never published has not changed");
    }
  }
}
