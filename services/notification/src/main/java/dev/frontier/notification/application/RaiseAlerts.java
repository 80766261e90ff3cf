package dev.frontier.notification.application;

import dev.frontier.notification.application.port.AlertStore;
import dev.frontier.notification.domain.alert.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Alerts come into inboxes, once, and on their way to channels, in the same transaction. */
@ApplicationScoped
public class RaiseAlerts {
  /**
   * So many are judged, kept and queued before the next are looked at, since any number may have
   * asked for the same. Enough that statements for more would be no faster by the alert.
   */
  static final int PAGE = 2_000;

  private final AlertStore alerts;
  private final EnqueueMessages messages;

  /** All parts are needed. */
  public RaiseAlerts(AlertStore alerts, EnqueueMessages messages) {
    this.alerts = alerts;
    this.messages = messages;
  }

  /** How many subscriptions make a page when each may be told of so many things. */
  static int pageOf(int things) {
    return Math.max(1, PAGE / things);
  }

  /**
   * Keeps those that are new, in the transaction of the caller.
   *
   * @param raised may be none
   * @param whole whether these are all of the transaction, and not a page of them
   * @return how many were new
   */
  public int raise(List<Alert> raised, boolean whole) {
    if (raised.isEmpty()) {
      return 0;
    }
    List<Alert> fresh = alerts.addOnce(raised);
    messages.enqueue(fresh, whole);
    return fresh.size();
  }
}
