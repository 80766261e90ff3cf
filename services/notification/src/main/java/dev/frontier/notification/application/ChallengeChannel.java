package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.application.port.SecretVault;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.channel.Challenge;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.notification.domain.delivery.Message;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A code is sent to a channel, for its owner to show that they read what is sent there. */
@ApplicationScoped
public class ChallengeChannel {
  private final ChannelStore channels;
  private final MessageStore messages;
  private final SecretVault vault;
  private final Limits limits;
  private final Clock clock;
  private final SecureRandom random;

  /** All parts are needed. */
  public ChallengeChannel(
      ChannelStore channels,
      MessageStore messages,
      SecretVault vault,
      Limits limits,
      Clock clock,
      SecureRandom random) {
    this.channels = channels;
    this.messages = messages;
    this.vault = vault;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * A code is on its way.
     *
     * @param message that carries it
     */
    record Sent(UUID message) implements Outcome {}

    /** The actor has no such channel. */
    record NotThere() implements Outcome {}

    /** Messages go already. */
    record Verified() implements Outcome {}

    /**
     * One was sent just before, or the actor had sent or the address got enough of them.
     *
     * @param left how long until the next may be
     */
    record TooSoon(Duration left) implements Outcome {}
  }

  /** Sends a code to one of the actor's channels; one that was sent before is good no more. */
  @Transactional
  public Outcome challenge(Actor actor, UUID id) {
    // First the lock under which codes are counted, as whoever adds a channel takes them.
    channels.lock(actor);
    channels.pause(actor);
    Channel channel = channels.find(actor, id).orElse(null);
    if (channel == null) {
      return new Outcome.NotThere();
    }
    if (channel.state() == ChannelState.VERIFIED) {
      return new Outcome.Verified();
    }
    Instant until = channels.sealed(actor, id).orElseThrow().challengeUntil();
    Duration pause =
        until == null
            ? Duration.ZERO
            : Duration.between(clock.instant(), until.minus(Challenge.VALID).plus(Challenge.PAUSE));
    Duration spared = spared(actor, channel.kind(), channel.address());
    Duration wait = longer(pause, spared);
    return wait.isZero() || wait.isNegative()
        ? new Outcome.Sent(send(channel))
        : new Outcome.TooSoon(wait);
  }

  /**
   * How long strangers are spared further codes: those of an owner who had as many sent as one may
   * within a day, be it by channels that have ended since, and a mail address, whoever asks. Under
   * the owner's lock, which this takes; two owners who ask at once for one mail address may both be
   * let through.
   *
   * @return zero or less when a code may be sent
   */
  public Duration spared(Actor owner, ChannelKind kind, String address) {
    channels.lock(owner);
    Duration ofOwner = left(channels.codeSent(owner, limits.codesPerDay()));
    return kind == ChannelKind.MAIL
        ? longer(ofOwner, left(channels.codeMailed(address, Challenge.PER_ADDRESS)))
        : ofOwner;
  }

  /** How long the first of as many codes as there may be counts. */
  private Duration left(Optional<Instant> first) {
    return first
        .map(at -> Duration.between(clock.instant(), at.plus(Challenge.VALID)))
        .orElse(Duration.ZERO);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * Sends a code, in the transaction of the caller.
   *
   * @param channel that is not verified
   * @return the message that carries it
   */
  public UUID send(Channel channel) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    byte[] code = Challenge.draw(random).code().getBytes(StandardCharsets.UTF_8);
    channels.challenge(channel.id(), vault.seal(channel.id(), code), now.plus(Challenge.VALID));
    UUID message = EventIds.next();
    messages.add(
        List.of(
            new Message(message, channel, null, Message.Content.CHALLENGE, List.of(), now, now)));
    return message;
  }
}
