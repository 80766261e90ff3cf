package dev.frontier.notification.application;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import dev.frontier.notification.domain.timing.Severity;
import java.util.List;

/** What a message says. */
public sealed interface Letter {

  /**
   * Something happened.
   *
   * @param items at least one, in the order in which they were told
   * @param said how many there are in all, of which the items may be a part
   */
  record Alerts(List<InboxItem> items, int said) implements Letter {
    /** All that there are. */
    public Alerts(List<InboxItem> items) {
      this(items, items.size());
    }

    /** Refuses to say nothing. */
    public Alerts {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a letter says something");
      }
    }

    /** How much the worst of them matters. */
    public Severity severity() {
      return items.stream().map(InboxItem::severity).max(naturalOrder()).orElseThrow();
    }

    /** As people read them: the worst first, and of one severity as they were told. */
    public List<InboxItem> worstFirst() {
      return items.stream().sorted(comparing(InboxItem::severity).reversed()).toList();
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
