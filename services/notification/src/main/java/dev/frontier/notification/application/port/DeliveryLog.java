package dev.frontier.notification.application.port;

import dev.frontier.notification.application.DeliveryView;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.delivery.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Messages as their owners read them, with the log of every attempt, and sent on their way anew.
 */
public interface DeliveryLog {

  /**
   * An owner's messages with their attempts, newest first.
   *
   * @param state only those that stand so; null for all
   * @param before only those before this id; null for the newest
   */
  List<DeliveryView> before(Actor owner, DeliveryState state, UUID before, int limit);

  /** One of an owner's; empty when it is not there or another's. */
  Optional<DeliveryView> find(Actor owner, UUID id);

  /**
   * Makes a dead message due, from the beginning of the schedule.
   *
   * @return 1, or 0 when it is not dead
   */
  int redeliver(UUID id, Instant now);

  /** Does so with all that is dead of a channel; says how many. */
  int redeliverAll(UUID channel, Instant now);
}
