package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.DeliveryLog;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.notification.domain.delivery.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Somebody sends what was given up once more, under the same ids. */
@ApplicationScoped
public class RedeliverMessages {
  private final DeliveryLog deliveries;
  private final ChannelStore channels;
  private final Clock clock;

  /** All parts are needed. */
  public RedeliverMessages(DeliveryLog deliveries, ChannelStore channels, Clock clock) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * They are on their way.
     *
     * @param count how many, possibly none
     */
    record Sent(int count) implements Outcome {}

    /** The actor has no such message or channel. */
    record NotThere() implements Outcome {}

    /**
     * The message is not given up.
     *
     * @param state where it stands
     */
    record NotDead(DeliveryState state) implements Outcome {}

    /**
     * Nothing goes to the channel.
     *
     * @param state in which it is
     */
    record NotVerified(ChannelState state) implements Outcome {}
  }

  /** Sends one of the actor's messages. */
  @Transactional
  public Outcome one(Actor actor, UUID message) {
    channels.pause(actor);
    Optional<DeliveryView> found = deliveries.find(actor, message);
    if (found.isEmpty()) {
      return new Outcome.NotThere();
    }
    DeliveryView delivery = found.get();
    Optional<Channel> channel = channels.find(actor, delivery.channel().id());
    if (channel.isEmpty()) {
      return new Outcome.NotThere();
    }
    if (delivery.state() != DeliveryState.DEAD) {
      return new Outcome.NotDead(delivery.state());
    }
    return channel.get().state() == ChannelState.VERIFIED
        ? new Outcome.Sent(deliveries.redeliver(message, clock.instant()))
        : new Outcome.NotVerified(channel.get().state());
  }

  /** Sends all that was given up of one of the actor's channels. */
  @Transactional
  public Outcome all(Actor actor, UUID id) {
    channels.pause(actor);
    Optional<Channel> channel = channels.find(actor, id);
    if (channel.isEmpty()) {
      return new Outcome.NotThere();
    }
    return channel.get().state() == ChannelState.VERIFIED
        ? new Outcome.Sent(deliveries.redeliverAll(id, clock.instant()))
        : new Outcome.NotVerified(channel.get().state());
  }
}
