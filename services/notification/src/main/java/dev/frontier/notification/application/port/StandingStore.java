package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.notification.domain.judge.Standing;
import dev.frontier.notification.domain.judge.Standings;
import dev.frontier.notification.domain.judge.Subject;
import dev.frontier.notification.domain.subscription.Subscription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps what subscribers have been told of each subject. */
public interface StandingStore {
  /**
   * Lets no other transaction past this for the same indicators until the current one ends, so that
   * what is read of them still holds when it is kept.
   */
  void lock(Collection<String> indicators);

  /**
   * What subscriptions have told that a change can concern, by subscription: of the periods asked
   * for, and of a rule that waits for a recovery what stands of others too. Nothing for one that
   * has told nothing.
   */
  Map<UUID, Standings> of(Collection<Asked> asked);

  /** Keeps standings, in place of those of the same subscription and subject. */
  void keep(List<Kept> kept);

  /**
   * A series of which a subscription may have told something.
   *
   * @param subscription with a rule on figures
   * @param series whose figures changed
   * @param periods that changed
   */
  record Asked(Subscription subscription, SeriesKey series, Set<String> periods) {}

  /** A standing of a subscription that has a rule on figures. */
  record Kept(Subscription subscription, Subject subject, Standing standing) {}
}
