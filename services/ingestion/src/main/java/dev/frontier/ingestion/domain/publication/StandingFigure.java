package dev.frontier.ingestion.domain.publication;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A published figure, and who says so since when.
 *
 * @param submission the one that published it last
 * @param vintage since when it is known so
 */
public record StandingFigure(PublishedFigure figure, UUID submission, Instant vintage) {
  public StandingFigure {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(vintage, "vintage");
  }
}
