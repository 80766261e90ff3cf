package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelSender;
import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.application.port.SecretVault;
import dev.frontier.notification.domain.channel.Challenge;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.Lane;
import dev.frontier.notification.domain.channel.Signing;
import dev.frontier.notification.domain.channel.SigningKey;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends messages: take, call, settle. The call is outside of any transaction. */
@ApplicationScoped
public class DeliverMessages {
  private final DeliveryQueue queue;
  private final ChannelSenders senders;
  private final SecretVault vault;
  private final Clock clock;

  /** All parts are needed. */
  public DeliverMessages(
      DeliveryQueue queue, ChannelSenders senders, SecretVault vault, Clock clock) {
    this.queue = queue;
    this.senders = senders;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Takes messages that are due; each is to be given to {@link #deliver}.
   *
   * @param free how many can be worked on
   * @param busy how many are under way here, by lane
   */
  public List<DeliveryStore.Claim> take(int free, Map<Lane, Integer> busy) {
    return queue.take(free, busy);
  }

  /**
   * Makes one attempt and settles it.
   *
   * @return where the message stands then
   */
  public DeliveryState deliver(DeliveryStore.Claim claim) {
    Instant at = clock.instant();
    long started = System.nanoTime();
    Attempt.Result result = attempt(claim, at);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    Attempt attempt = new Attempt(at, took, result);
    return queue.settle(claim, attempt, verifies(claim, attempt));
  }

  /** Whether the receiver answered a challenge with its code. */
  private boolean verifies(DeliveryStore.Claim claim, Attempt attempt) {
    return attempt.taken()
        && attempt.result() instanceof Attempt.Answered answered
        && letter(claim).orElse(null) instanceof Letter.Challenge challenge
        && new Challenge(challenge.code()).isMetByAnswer(answered.firstBytes());
  }

  private Attempt.Result attempt(DeliveryStore.Claim claim, Instant at) {
    Optional<ChannelSender> sender = senders.of(claim.channel().kind());
    if (sender.isEmpty()) {
      return new Attempt.Refused("kind_not_offered");
    }
    Optional<ChannelSender.Dispatch> dispatch = dispatch(claim, at);
    return dispatch.isPresent()
        ? sender.get().send(dispatch.get())
        // The key of this service is another one than when the secret was kept.
        : new Attempt.Refused("secret_unreadable");
  }

  private Optional<ChannelSender.Dispatch> dispatch(DeliveryStore.Claim claim, Instant at) {
    Channel channel = claim.channel();
    ChannelStore.Sealed sealed = claim.sealed();
    Optional<String> address =
        sealed.address() == null
            ? Optional.of(channel.address())
            : text(channel.id(), sealed.address());
    Optional<List<SigningKey>> keys = keys(channel.id(), sealed, at);
    Optional<Letter> letter = letter(claim);
    Optional<String> given = given(channel.id(), sealed);
    boolean lost = sealed.signing() == null && sealed.secret() != null && given.isEmpty();
    if (address.isEmpty() || keys.isEmpty() || letter.isEmpty() || lost) {
      return Optional.empty();
    }
    return Optional.of(
        new ChannelSender.Dispatch(
            claim.message(),
            channel.id(),
            letter.get(),
            address.get(),
            channel.language(),
            keys.get(),
            given.orElse(null),
            at));
  }

  private Optional<Letter> letter(DeliveryStore.Claim claim) {
    return switch (claim.content()) {
      case ALERTS -> Optional.of(new Letter.Alerts(claim.items(), claim.said()));
      case TEST -> Optional.of(new Letter.Test());
      case CHALLENGE ->
          claim.sealed().challenge() == null
              ? Optional.empty()
              : text(claim.channel().id(), claim.sealed().challenge()).map(Letter.Challenge::new);
    };
  }

  private Optional<List<SigningKey>> keys(UUID channel, ChannelStore.Sealed sealed, Instant at) {
    List<SigningKey> keys = new ArrayList<>();
    if (sealed.signing() == null) {
      return Optional.of(keys);
    }
    Optional<SigningKey> current = key(channel, sealed.signing(), sealed.secret());
    if (current.isEmpty()) {
      return Optional.empty();
    }
    keys.add(current.get());
    if (sealed.former() != null && at.isBefore(sealed.formerUntil())) {
      key(channel, sealed.formerSigning(), sealed.former()).ifPresent(keys::add);
    }
    return Optional.of(keys);
  }

  /** A secret that the owner gave, to sign in the kind's own way. */
  private Optional<String> given(UUID channel, ChannelStore.Sealed sealed) {
    return sealed.signing() != null || sealed.secret() == null
        ? Optional.empty()
        : text(channel, sealed.secret());
  }

  private Optional<SigningKey> key(UUID channel, Signing signing, byte[] sealed) {
    return sealed == null
        ? Optional.empty()
        : vault.open(channel, sealed).map(material -> SigningKey.of(signing, material));
  }

  private Optional<String> text(UUID channel, byte[] sealed) {
    return vault.open(channel, sealed).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
