package dev.frontier.notification.application;

import dev.frontier.notification.application.port.AlertStore;
import dev.frontier.notification.domain.alert.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Alerts come into inboxes, once, and on their way to channels, in the same transaction. */
@ApplicationScoped
public class RaiseAlerts {
  private final AlertStore alerts;
  private final EnqueueMessages messages;

  /** All parts are needed. */
  public RaiseAlerts(AlertStore alerts, EnqueueMessages messages) {
    this.alerts = alerts;
    this.messages = messages;
  }

  /**
   * Keeps those that are new, in the transaction of the caller.
   *
   * @param raised may be none
   * @return how many were new
   */
  public int raise(List<Alert> raised) {
    if (raised.isEmpty()) {
      return 0;
    }
    List<Alert> fresh = alerts.addOnce(raised);
    messages.enqueue(fresh);
    return fresh.size();
  }
}
