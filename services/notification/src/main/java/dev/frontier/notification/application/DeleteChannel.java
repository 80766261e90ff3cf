package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Somebody does not read an address any more. Subscriptions that went to it go on without it; what
 * is still to be sent to it is cancelled.
 */
@ApplicationScoped
public class DeleteChannel {
  private final ChannelStore channels;
  private final Clock clock;

  /** All parts are needed. */
  public DeleteChannel(ChannelStore channels, Clock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  /** Ends a channel; false when the actor has none of this id. */
  @Transactional
  public boolean delete(Actor actor, UUID id) {
    return channels.end(actor, id, clock.instant());
  }
}
