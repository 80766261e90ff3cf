package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.history.Kept;
import dev.frontier.notification.domain.history.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the past of the indicators that rules look back on. Whoever changes it holds the lock of
 * {@link StandingStore#lock} on the indicator.
 */
public interface HistoryStore {

  /**
   * An indicator whose events are kept.
   *
   * @param mark another whenever it is followed anew
   * @param filled whether what is older than that is kept too
   */
  record Following(UUID mark, boolean filled) {}

  /** Those of the indicators whose events are to be kept, filled or not. */
  Set<String> followed(Collection<String> indicators);

  /** Whether and how an indicator is followed; empty when it is not. */
  Optional<Following> following(String indicator);

  /** Keeps events of an indicator from now on, under this mark. */
  void follow(String indicator, UUID mark, Instant now);

  /** Takes note that all that is older is kept now. */
  void filled(String indicator, Instant now);

  /** Keeps nothing of an indicator any more, and forgets what was kept. */
  void forget(String indicator);

  /** Whether a rule that looks back watches an indicator. */
  boolean wanted(String indicator);

  /** What is kept of an indicator. */
  List<Kept> of(String indicator);

  /** What is kept within a reach; more than that does no harm. */
  List<Kept> within(Reach reach);

  /** Keeps these, in place of what was kept of the same cells. */
  void keep(List<Kept> kept);
}
