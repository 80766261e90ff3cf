package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.SecretVault;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.channel.Challenge;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Somebody gives back the code that was sent to a channel; messages that waited go then. */
@ApplicationScoped
public class VerifyChannel {
  private final ChannelStore channels;
  private final SecretVault vault;
  private final Clock clock;

  /** All parts are needed. */
  public VerifyChannel(ChannelStore channels, SecretVault vault, Clock clock) {
    this.channels = channels;
    this.vault = vault;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Messages go, from now or before.
     *
     * @param channel as it is now
     */
    record Verified(Channel channel) implements Outcome {}

    /** The actor has no such channel. */
    record NotThere() implements Outcome {}

    /** This is another code. */
    record Wrong() implements Outcome {}

    /** No code is open: none was sent, its time is over, or it was guessed too often. */
    record Expired() implements Outcome {}
  }

  /**
   * Holds a code against the one that was sent.
   *
   * @param code as typed; null is wrong
   */
  @Transactional
  public Outcome verify(Actor actor, UUID id, String code) {
    channels.pause(actor);
    Channel channel = channels.find(actor, id).orElse(null);
    if (channel == null) {
      return new Outcome.NotThere();
    }
    if (channel.state() == ChannelState.VERIFIED) {
      return new Outcome.Verified(channel);
    }
    Instant now = clock.instant();
    ChannelStore.Sealed sealed = channels.sealed(actor, id).orElseThrow();
    if (sealed.challenge() == null
        || !now.isBefore(sealed.challengeUntil())
        || sealed.tries() >= Challenge.TRIES) {
      return new Outcome.Expired();
    }
    boolean met =
        vault
            .open(id, sealed.challenge())
            .map(bytes -> new Challenge(new String(bytes, StandardCharsets.UTF_8)))
            .filter(challenge -> challenge.isMetBy(code))
            .isPresent();
    if (!met) {
      channels.guessed(id);
      return new Outcome.Wrong();
    }
    channels.verified(id, now);
    return new Outcome.Verified(channels.find(actor, id).orElseThrow());
  }
}
