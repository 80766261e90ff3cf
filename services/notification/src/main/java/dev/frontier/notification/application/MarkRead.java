package dev.frontier.notification.application;

import dev.frontier.notification.application.port.InboxStore;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Somebody has read an alert. */
@ApplicationScoped
public class MarkRead {
  private final InboxStore inbox;
  private final Clock clock;

  /** All parts are needed. */
  public MarkRead(InboxStore inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Marks an alert as read, once or again; false when the actor has none of this id. */
  @Transactional
  public boolean mark(Actor actor, UUID id) {
    return inbox.markRead(actor, id, clock.instant());
  }
}
