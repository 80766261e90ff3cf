package dev.frontier.notification.domain.timing;

import java.time.Instant;
import java.util.Objects;

/** What becomes of an alert besides that it is in the inbox. */
public sealed interface Release {

  /**
   * It is sent.
   *
   * @param at not before
   */
  record At(Instant at) implements Release {
    /** Refuses an absent time. */
    public At {
      Objects.requireNonNull(at, "at");
    }
  }

  /** It is not sent, now or later. */
  record InboxOnly() implements Release {}
}
