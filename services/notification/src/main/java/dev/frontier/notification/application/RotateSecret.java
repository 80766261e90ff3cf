package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.SecretVault;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.Signing;
import dev.frontier.notification.domain.channel.SigningKey;
import dev.frontier.notification.domain.channel.SigningPair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody exchanges what messages to a webhook are signed with. For a day both sign, so that a
 * receiver can be told in between without losing a message.
 */
@ApplicationScoped
public class RotateSecret {
  /** As long as a receiver's operators commonly need to roll out a setting. */
  private static final Duration BOTH = Duration.ofDays(1);

  private final ChannelStore channels;
  private final SecretVault vault;
  private final Clock clock;
  private final SecureRandom random;

  /** All parts are needed. */
  public RotateSecret(ChannelStore channels, SecretVault vault, Clock clock, SecureRandom random) {
    this.channels = channels;
    this.vault = vault;
    this.clock = clock;
    this.random = random;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Done.
     *
     * @param channel as it is now
     * @param secret given this once; empty when receivers verify with the public key
     */
    record Rotated(Channel channel, Optional<String> secret) implements Outcome {}

    /** The actor has no such channel. */
    record NotThere() implements Outcome {}

    /**
     * Fields to mend.
     *
     * @param faults all of them
     */
    record Faulty(List<Fault> faults) implements Outcome {}
  }

  /**
   * Draws a new one.
   *
   * @param signing code of how it signs; null for as before
   */
  @Transactional
  public Outcome rotate(Actor actor, UUID id, String signing) {
    channels.pause(actor);
    Channel channel = channels.find(actor, id).orElse(null);
    if (channel == null) {
      return new Outcome.NotThere();
    }
    List<Fault> faults = new ArrayList<>();
    if (channel.signing() == null) {
      faults.add(Choices.fault("kind", channel.kind().code(), List.of(ChannelKind.WEBHOOK.code())));
    }
    Optional<Signing> wanted =
        signing == null ? Optional.ofNullable(channel.signing()) : Choices.signing(signing, faults);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    SigningKey key = SigningKey.draw(wanted.orElseThrow(), random);
    channels.rotate(
        id,
        key.signing(),
        vault.seal(id, key.material()),
        key instanceof SigningPair pair ? pair.publicKey() : null,
        clock.instant().plus(BOTH));
    return new Outcome.Rotated(channels.find(actor, id).orElseThrow(), key.shown());
  }
}
