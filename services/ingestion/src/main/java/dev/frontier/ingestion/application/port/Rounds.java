package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rounds; each method takes part in the caller's transaction. */
public interface Rounds {
  /**
   * Stores a new one.
   *
   * @param announced whether its opening is told in this transaction
   * @return false when its code is taken, and nothing was stored
   */
  boolean add(Round round, boolean announced);

  /** Empty when there is none. */
  Optional<Round> find(String id);

  /** As {@link #find}, and nobody else can change it until the transaction ends. */
  Optional<Round> lock(String id);

  /**
   * As {@link #find}, and it stays as it is until the transaction ends; others may hold it so, too.
   * What is filed into a round holds it, so that none is closed under a filing.
   */
  Optional<Round> hold(String id);

  /** Stores the change of a locked one; answers it with the version it has now. */
  Round save(Round round);

  /** The open ones that ask the region for at least one of the indicators. */
  List<Round> open(String region, Collection<String> indicators, Instant now);

  /** Codes of open ones of the region, those due first coming first. */
  List<String> openIds(String region, Instant now, int limit);

  /**
   * The latest opened first, by code where the times are equal.
   *
   * @param state empty for any
   * @param region empty for any; only those that ask it otherwise
   * @param after the code where the last page ended; empty to begin
   */
  List<Round> page(
      Optional<RoundState> state,
      Optional<String> region,
      Optional<String> after,
      Instant now,
      int limit);

  /** The open ones whose opening was not told yet, locked; those that another one has are not. */
  List<Round> unannounced(Instant now, int limit);

  /** Notes that the opening is told in this transaction. */
  void markAnnounced(Collection<String> ids);
}
