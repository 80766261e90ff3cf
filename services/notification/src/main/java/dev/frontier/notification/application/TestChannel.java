package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.notification.domain.delivery.Message;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody tries out whether messages come: one is sent, once. */
@ApplicationScoped
public class TestChannel {
  /** As long as it takes to see whether it came, and too long to molest a receiver by it. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final ChannelStore channels;
  private final MessageStore messages;
  private final Clock clock;

  /** All parts are needed. */
  public TestChannel(ChannelStore channels, MessageStore messages, Clock clock) {
    this.channels = channels;
    this.messages = messages;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * It is on its way.
     *
     * @param message its id
     */
    record Sent(UUID message) implements Outcome {}

    /** The actor has no such channel. */
    record NotThere() implements Outcome {}

    /**
     * Nothing goes to the channel.
     *
     * @param state in which it is
     */
    record NotVerified(ChannelState state) implements Outcome {}

    /**
     * One was sent just before.
     *
     * @param left how long until the next may be
     */
    record TooSoon(Duration left) implements Outcome {}
  }

  /** Sends a message that says nothing to one of the actor's channels. */
  @Transactional
  public Outcome test(Actor actor, UUID id) {
    channels.pause(actor);
    Optional<Channel> channel = channels.find(actor, id);
    if (channel.isEmpty()) {
      return new Outcome.NotThere();
    }
    if (channel.get().state() != ChannelState.VERIFIED) {
      return new Outcome.NotVerified(channel.get().state());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Duration left =
        channels
            .triedOut(id)
            .map(at -> Duration.between(now, at.plus(PAUSE)))
            .orElse(Duration.ZERO);
    if (!left.isZero() && !left.isNegative()) {
      return new Outcome.TooSoon(left);
    }
    UUID message = EventIds.next();
    messages.add(
        List.of(
            new Message(message, channel.get(), null, Message.Content.TEST, List.of(), now, now)));
    return new Outcome.Sent(message);
  }
}
