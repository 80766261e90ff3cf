package dev.frontier.ingestion.domain.upload;

import java.util.Objects;
import java.util.UUID;

/**
 * What an accepted load holds of one region, compared with what was published when it was accepted.
 *
 * @param submission the identifier that its figures are published under
 * @param added figures that were not published
 * @param revised figures that were published otherwise
 * @param unchanged figures that were published as they are
 */
public record RegionLoad(
    String region, UUID submission, int rows, int added, int revised, int unchanged) {
  public RegionLoad {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(submission, "submission");
  }
}
