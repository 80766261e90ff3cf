package dev.frontier.ingestion.domain.publication;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Figures of one series that a submission makes known.
 *
 * @param indicator with its unit as it is when published
 * @param vintage from when they are known, to the microsecond
 * @param reason why figures are revised; null when all are first published
 * @param observations at least one, periods ascending and each once
 */
public record SeriesPublication(
    CatalogueEntry.Indicator indicator,
    String region,
    UUID submission,
    Instant vintage,
    String reason,
    List<Publication.Observation> observations) {
  public SeriesPublication {
    observations = List.copyOf(observations);
  }
}
