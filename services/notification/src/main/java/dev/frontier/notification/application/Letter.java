package dev.frontier.notification.application;

import java.util.List;

/** What a message says. */
public sealed interface Letter {

  /**
   * Something happened.
   *
   * @param items at least one, in the order in which they were told
   */
  record Alerts(List<InboxItem> items) implements Letter {
    /** Refuses to say nothing. */
    public Alerts {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a letter says something");
      }
    }
  }

  /**
   * Asks the receiver to show that it is the owner's.
   *
   * @param code to be given back
   */
  record Challenge(String code) implements Letter {
    @Override
    public String toString() {
      return "Challenge[…]";
    }
  }

  /** The owner tries out whether messages come. */
  record Test() implements Letter {}
}
