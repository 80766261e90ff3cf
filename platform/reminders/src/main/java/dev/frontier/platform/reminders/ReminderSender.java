package dev.frontier.platform.reminders;

import java.util.List;

/** How a service sends reminders; it makes one bean of this. */
public interface ReminderSender {
  /**
   * Sends in the current transaction, as rows of an outbox: what is sent otherwise is sent again
   * when the transaction fails.
   */
  void send(List<Reminder> reminders);
}
