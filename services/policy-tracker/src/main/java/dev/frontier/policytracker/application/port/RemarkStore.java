package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.dispute.Dispute;
import dev.frontier.policytracker.domain.dispute.Remark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of what is said about measures and verdicts. Nothing said is ever changed. */
public interface RemarkStore {

  /** The remark of that id, and whether another took its place. */
  Optional<Dispute.Earlier> find(UUID id);

  /**
   * Comments on a measure, oldest first.
   *
   * @param at those that had been made then; empty for all
   * @param after the remark after which to go on; empty from the start
   * @param limit at most so many
   */
  List<Remark> comments(String measure, Optional<Instant> at, Optional<UUID> after, int limit);

  /** Answers to the verdicts on a report, oldest first; parameters as for comments. */
  List<Remark> answers(UUID report, Optional<Instant> at, Optional<UUID> after, int limit);

  /** The newest answer to the verdicts on a report. */
  Optional<Remark> newestAnswer(UUID report);

  /**
   * Puts a remark on the record.
   *
   * @throws StaleRecord when another corrected the same one meanwhile
   */
  void said(Remark remark);
}
