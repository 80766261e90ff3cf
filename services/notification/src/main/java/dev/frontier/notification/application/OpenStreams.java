package dev.frontier.notification.application;

import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** How many streams of their inbox each person has open with this replica. */
@ApplicationScoped
public class OpenStreams {
  private final Map<String, Integer> open = new HashMap<>();
  private final Limits limits;

  /** None is open. */
  public OpenStreams(Limits limits) {
    this.limits = limits;
  }

  /** How many one person may have. */
  public int most() {
    return limits.streams();
  }

  /**
   * Counts one more.
   *
   * @return whether there may be one more; otherwise nothing is counted
   */
  public synchronized boolean enter(Actor actor) {
    int count = open.getOrDefault(actor.subject(), 0);
    if (count >= limits.streams()) {
      return false;
    }
    open.put(actor.subject(), count + 1);
    return true;
  }

  /** Counts one that was let in no more: it has ended. */
  public synchronized void leave(Actor actor) {
    open.computeIfPresent(actor.subject(), (subject, count) -> count == 1 ? null : count - 1);
  }
}
