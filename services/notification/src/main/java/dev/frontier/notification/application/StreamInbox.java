package dev.frontier.notification.application;

import dev.frontier.notification.application.port.InboxStore;
import dev.frontier.notification.application.port.Signals;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Somebody watches their inbox. The table is the stream: a signal only says that it is worth
 * looking, so that nothing is lost between replicas, over restarts, or when a reader comes back
 * after a while.
 */
@ApplicationScoped
public class StreamInbox {
  private final InboxStore inbox;
  private final Signals signals;
  private final Limits limits;

  /** All parts are needed. */
  public StreamInbox(InboxStore inbox, Signals signals, Limits limits) {
    this.inbox = inbox;
    this.signals = signals;
    this.limits = limits;
  }

  /** Where a stream begins that names no place: after the newest alert. */
  @Transactional
  public long now(Actor actor) {
    return inbox.latest(actor);
  }

  /** What has come after a position, oldest first; empty when nothing has. */
  @Transactional
  public List<InboxEntry> after(Actor actor, long position) {
    return inbox.after(actor, position, limits.pageSize());
  }

  /** Calls back whenever it is worth looking. */
  public Signals.Listening listen(Actor actor, Runnable wake) {
    return signals.onAlerts(actor, wake);
  }
}
