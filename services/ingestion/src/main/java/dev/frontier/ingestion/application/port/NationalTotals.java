package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.observation.Violations;
import java.util.Collection;
import java.util.UUID;

/** The figures of loads beside those of the nation; takes part in the caller's transaction. */
public interface NationalTotals {
  /**
   * The provinces that would exceed the nation if the load were published now, whichever of the two
   * it brings.
   *
   * @param indicators whose figures add up
   * @return named by the row of the load that brings about the contradiction
   */
  Violations exceeded(UUID upload, Collection<String> indicators);
}
