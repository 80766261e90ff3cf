package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.reminder.RegionTask;
import java.util.Collection;
import java.util.List;

/**
 * How far the regions are with their rounds; each method takes part in the caller's transaction.
 */
public interface RegionTasks {
  /** A region of a round. */
  record Key(String round, String region) {}

  /** Of these, as far as the rounds ask the regions; in any order. */
  List<RegionTask> find(Collection<Key> keys);

  /** Of all regions that the round asks. */
  List<RegionTask> ofRound(String round);
}
