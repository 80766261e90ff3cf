package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.audit.ChainedEntry;
import dev.frontier.ingestion.domain.audit.Head;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The chain, for readers; what is committed, as of the caller's transaction. */
public interface AuditLog {
  /**
   * Which entries; each empty for any.
   *
   * @param submission its identifier
   * @param round its code; also finds what was done to submissions of the round
   * @param actor a user name, or the subject of the identity provider
   * @param action such as {@code submission.publish}
   * @param from done at this instant or later
   * @param until done before this instant
   */
  record Filter(
      Optional<String> region,
      Optional<String> submission,
      Optional<String> round,
      Optional<String> actor,
      Optional<String> action,
      Optional<Instant> from,
      Optional<Instant> until) {}

  /** The latest entry; {@link Head#NONE} when there is none. */
  Head head();

  /**
   * The latest first.
   *
   * @param before only entries before this one; empty to begin
   */
  List<ChainedEntry> latest(Filter filter, OptionalLong before, int limit);

  /** In the order of the chain, both ends included, at most {@code limit}. */
  List<ChainedEntry> range(long from, long to, int limit);
}
