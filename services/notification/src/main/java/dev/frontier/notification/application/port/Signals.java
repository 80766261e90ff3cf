package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.Actor;

/**
 * Wakes whoever waits for something to be committed, by this replica or another. A signal may come
 * without cause and says nothing but: look.
 */
public interface Signals {

  /** Calls back when somebody may have new alerts or notices. */
  Listening onAlerts(Actor owner, Runnable wake);

  /** Calls back when there may be messages to send. */
  Listening onDeliveries(Runnable wake);

  /** Ends when closed. */
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
