package dev.frontier.notification.application;

import dev.frontier.notification.application.port.HistoryStore;
import dev.frontier.notification.application.port.StandingStore;
import dev.frontier.notification.domain.history.History;
import dev.frontier.notification.domain.history.Kept;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The past of an indicator is kept for as long as a rule looks back on it. First its events are
 * kept, from the end of a transaction on; then what is older is read, and put beneath them. So
 * nothing falls between the two, and what is in both counts once.
 */
@ApplicationScoped
public class FollowIndicator {
  private final HistoryStore histories;
  private final StandingStore standings;
  private final Clock clock;

  /** All parts are needed. */
  public FollowIndicator(HistoryStore histories, StandingStore standings, Clock clock) {
    this.histories = histories;
    this.standings = standings;
    this.clock = clock;
  }

  /** Keeps the events of an indicator from now on, if they are not kept already. */
  @Transactional
  public HistoryStore.Following begin(String indicator) {
    standings.lock(List.of(indicator));
    Optional<HistoryStore.Following> already = histories.following(indicator);
    if (already.isPresent()) {
      return already.get();
    }
    UUID mark = EventIds.next();
    histories.follow(indicator, mark, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return new HistoryStore.Following(mark, false);
  }

  /**
   * Puts what was read beneath the events that were kept since.
   *
   * @param mark under which it was followed when reading began
   * @param read all that was told of it until after that
   * @return false when it has not been followed all the time since
   */
  @Transactional
  public boolean fill(String indicator, UUID mark, History read) {
    standings.lock(List.of(indicator));
    Optional<HistoryStore.Following> following = histories.following(indicator);
    if (following.isEmpty() || !following.get().mark().equals(mark)) {
      return false;
    }
    if (!following.get().filled()) {
      History history = new History(read.all());
      List<Kept> since = histories.of(indicator);
      since.forEach(history::merge);
      histories.keep(history.all());
      histories.filled(indicator, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return true;
  }

  /** Forgets an indicator that no rule looks back on. */
  @Transactional
  public void release(String indicator) {
    standings.lock(List.of(indicator));
    if (!histories.wanted(indicator)) {
      histories.forget(indicator);
    }
  }
}
