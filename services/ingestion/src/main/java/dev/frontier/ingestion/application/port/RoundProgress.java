package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.round.Progress;
import dev.frontier.ingestion.domain.round.Round;
import java.util.Collection;
import java.util.List;

/** What was filed into rounds and published of what they ask for. */
public interface RoundProgress {
  /**
   * One entry an indicator and region, sorted by region.
   *
   * @param regions of the round, those that are wanted
   */
  List<Progress> of(Round round, Collection<String> regions);
}
