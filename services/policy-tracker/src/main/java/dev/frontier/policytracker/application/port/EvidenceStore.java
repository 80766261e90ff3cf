package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.evidence.Evidence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The record of evidence. Rows are added and withdrawn, never deleted. */
public interface EvidenceStore {

  /** The evidence of that id for that measure. */
  Optional<Evidence> find(String measure, UUID id);

  /**
   * Evidence for a measure in the order in which it was added.
   *
   * @param at as it was known then: without what was added, and with what was withdrawn, later;
   *     empty for now
   * @param milestone only for this milestone; empty for all
   * @param withRestricted whether restricted evidence is among it
   * @param ministry a ministry whose own restricted evidence is among it in any case
   * @param after the id after which to go on; empty from the start
   * @param limit at most so many
   */
  List<Evidence> list(
      String measure,
      Optional<Instant> at,
      Optional<String> milestone,
      boolean withRestricted,
      Optional<String> ministry,
      Optional<UUID> after,
      int limit);

  /**
   * Puts evidence on the record unless the same document or link is there for the measure already
   * and counts. Two at once are told apart by the record, not by luck.
   *
   * @return the evidence on record: this one, or the one that was there
   */
  Evidence addUnlessThere(Evidence evidence);

  /** Puts a withdrawal on the record; false when somebody else has withdrawn it meanwhile. */
  boolean withdrawn(Evidence evidence);

  /**
   * Which of these are evidence for the measure and not withdrawn; they stay so until the
   * transaction ends.
   */
  Set<UUID> holdCounting(String measure, Collection<UUID> ids);
}
