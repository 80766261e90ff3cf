package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.delivery.Message;
import java.util.List;

/** Keeps messages that are to be sent. */
public interface MessageStore {

  /** Queues new messages and wakes senders when the transaction commits; all in one statement. */
  void add(List<Message> messages);
}
