package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelSender;
import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.SecretVault;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.notification.domain.channel.Signing;
import dev.frontier.notification.domain.channel.SigningKey;
import dev.frontier.notification.domain.channel.SigningPair;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is common to all ways in which a channel comes to be: checking its address, keeping it. */
@ApplicationScoped
public class OpenChannel {
  private final ChannelStore channels;
  private final ChannelSenders senders;
  private final SecretVault vault;
  private final Limits limits;
  private final Clock clock;
  private final SecureRandom random;

  /** All parts are needed. */
  public OpenChannel(
      ChannelStore channels,
      ChannelSenders senders,
      SecretVault vault,
      Limits limits,
      Clock clock,
      SecureRandom random) {
    this.channels = channels;
    this.senders = senders;
    this.vault = vault;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
  }

  /** What came of looking at an address. */
  public sealed interface Checked {

    /**
     * It can be kept.
     *
     * @param kind by what means
     * @param address as read
     * @param signs whether messages are signed by Standard Webhooks
     */
    record Sound(ChannelKind kind, ChannelSender.Address.Sound address, boolean signs)
        implements Checked {
      @Override
      public String toString() {
        return "Sound[" + address.shown() + "]";
      }
    }

    /**
     * Fields to mend.
     *
     * @param faults at least one
     */
    record Faulty(List<Fault> faults) implements Checked {}

    /**
     * It leads to where nothing is sent.
     *
     * @param address as given
     * @param reason why
     */
    record Refused(String address, String reason) implements Checked {}
  }

  /**
   * A channel and what its owner is shown this once.
   *
   * @param channel as kept
   * @param secret with which receivers verify; empty when that is no secret, or was shown before
   */
  public record Opened(Channel channel, Optional<String> secret) {
    @Override
    public String toString() {
      return "Opened[" + channel.id() + "]";
    }
  }

  /**
   * Looks at an address. To be called before the first query: a slow name server must not hold a
   * database connection.
   *
   * @param kind one that this service offers
   * @param field in which the address was written
   * @param text as written, may be null
   */
  public Checked check(ChannelKind kind, String field, String text) {
    ChannelSender sender = senders.of(kind).orElseThrow();
    ChannelSender.Address read = sender.read(field, text);
    if (read instanceof ChannelSender.Address.Faulty faulty) {
      return new Checked.Faulty(faulty.faults());
    }
    ChannelSender.Address.Sound sound = (ChannelSender.Address.Sound) read;
    return sender
        .refusal(sound.whole())
        .<Checked>map(reason -> new Checked.Refused(sound.shown(), reason))
        .orElseGet(() -> new Checked.Sound(kind, sound, sender.signs()));
  }

  /**
   * Keeps a channel, in the transaction of the caller.
   *
   * @param signing how messages are signed, if they are by Standard Webhooks
   * @param given secret that the owner gave with the address; null for none
   * @return empty when the owner has as many as one may have
   */
  public Optional<Opened> open(
      Actor owner,
      Checked.Sound checked,
      Language language,
      ChannelState state,
      Signing signing,
      String given) {
    channels.lock(owner);
    if (channels.count(owner) >= limits.channels()) {
      return Optional.empty();
    }
    SigningKey key = checked.signs() ? SigningKey.draw(signing, random) : null;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Channel channel =
        new Channel(
            EventIds.next(),
            owner,
            checked.kind(),
            checked.address().shown(),
            checked.address().receiver(),
            language,
            state,
            key == null ? null : key.signing(),
            key instanceof SigningPair pair ? pair.publicKey() : null,
            now,
            state == ChannelState.VERIFIED ? now : null,
            null);
    channels.add(channel, sealed(channel.id(), checked.address(), key, given));
    return Optional.of(new Opened(channel, shown(key)));
  }

  private ChannelStore.Sealed sealed(
      UUID id, ChannelSender.Address.Sound address, SigningKey key, String given) {
    byte[] whole =
        address.whole().equals(address.shown())
            ? null
            : vault.seal(id, address.whole().getBytes(StandardCharsets.UTF_8));
    if (key != null) {
      return ChannelStore.Sealed.of(whole, key.signing(), vault.seal(id, key.material()));
    }
    return ChannelStore.Sealed.of(
        whole, null, given == null ? null : vault.seal(id, given.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<String> shown(SigningKey key) {
    return key == null ? Optional.empty() : key.shown();
  }
}
