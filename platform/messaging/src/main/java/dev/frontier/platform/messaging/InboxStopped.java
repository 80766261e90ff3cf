package dev.frontier.platform.messaging;

/**
 * The service stops while a batch waits to be applied: it is not acknowledged and will be delivered
 * again.
 */
public class InboxStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InboxStopped() {
    super("The service is stopping; the events will be delivered again");
  }
}
