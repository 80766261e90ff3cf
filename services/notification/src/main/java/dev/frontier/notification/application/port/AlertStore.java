package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.alert.Alert;
import java.util.List;

/**
 * Keeps alerts: they are the inbox. Each has a position, and of one owner a higher position never
 * becomes visible before a lower one, so that a reader who asks for what comes after a position
 * misses nothing.
 */
public interface AlertStore {

  /**
   * Keeps those whose identity is new, and wakes readers when the transaction commits. All in
   * batches.
   *
   * @return those that were new, in their order
   */
  List<Alert> addOnce(List<Alert> alerts);
}
