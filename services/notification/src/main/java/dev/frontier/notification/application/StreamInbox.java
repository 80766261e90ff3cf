package dev.frontier.notification.application;

import dev.frontier.notification.application.port.AlertStore;
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
  private final AlertStore alerts;
  private final Signals signals;
  private final Limits limits;

  /** All parts are needed. */
  public StreamInbox(AlertStore alerts, Signals signals, Limits limits) {
    this.alerts = alerts;
    this.signals = signals;
    this.limits = limits;
  }

  /** Where a stream begins that names no place: after the newest alert. */
  @Transactional
  public long now(Actor actor) {
    return alerts.latest(actor);
  }

  /** What has come after a position, oldest first; empty when nothing has. */
  @Transactional
  public List<InboxItem> after(Actor actor, long position) {
    return alerts.after(actor, position, limits.pageSize());
  }

  /** Calls back whenever it is worth looking. */
  public Signals.Listening listen(Actor actor, Runnable wake) {
    return signals.onAlerts(actor, wake);
  }
}
