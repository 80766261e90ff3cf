package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.Signing;
import dev.frontier.notification.domain.timing.OwnClock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps channels, and which subscription goes to which. Ended ones are never found. */
public interface ChannelStore {

  /**
   * Keeps a new one.
   *
   * @param sealed what is secret of it
   */
  void add(Channel channel, Sealed sealed);

  /** Those of one owner, newest first. */
  List<Channel> ofOwner(Actor owner);

  /** One of an owner's; empty when it is not there or another's. */
  Optional<Channel> find(Actor owner, UUID id);

  /** The newest of an owner's with this address that is not disabled. */
  Optional<Channel> at(Actor owner, ChannelKind kind, String address);

  /**
   * The verified channels, of whichever owner, whose mail goes where that of this one goes; itself
   * among them.
   *
   * @param id of a channel, which may have ended; of another kind or of none gives nothing
   */
  List<Channel> mailingWhere(UUID id);

  /**
   * Lets no other transaction past this for the same owner until the current one ends, so that what
   * is counted still holds when one is added.
   */
  void lock(Actor owner);

  /** How many an owner has. */
  long count(Actor owner);

  /** Lets a subscription go to channels besides the inbox. */
  void connect(UUID subscription, Collection<UUID> channels);

  /** Where subscriptions go, with the clocks of their owners, in one query. */
  Routes routes(Collection<UUID> subscriptions);

  /**
   * Where subscriptions go.
   *
   * @param channels by subscription, the oldest first; nothing for the inbox only
   * @param clocks of the owners of channels who set theirs, by subject
   */
  record Routes(Map<UUID, List<Channel>> channels, Map<String, OwnClock> clocks) {}

  /**
   * Ends one, forgets its secrets, lets no subscription go to it any more, and cancels what is
   * still to be sent to it.
   *
   * @return whether the owner had it
   */
  boolean end(Actor owner, UUID id, Instant now);

  /**
   * Lets no alert of an owner be queued, and no other transaction past this, until the current one
   * ends: so that nothing is queued by what a channel was.
   */
  void pause(Actor owner);

  /** What is secret of one of an owner's; empty when it is not there or another's. */
  Optional<Sealed> sealed(Actor owner, UUID id);

  /** Keeps a new code and forgets how often the one before was guessed. */
  void challenge(UUID id, byte[] sealed, Instant until);

  /**
   * When a code was queued to a mail address, of whichever channel, be it ended.
   *
   * @param back how many codes back, 1 for the newest
   * @return empty when there were not so many
   */
  Optional<Instant> codeMailed(String address, int back);

  /**
   * When a code was queued for an owner, to whichever channel, be it ended.
   *
   * @param back how many codes back, 1 for the newest
   * @return empty when there were not so many
   */
  Optional<Instant> codeSent(Actor owner, int back);

  /** When a channel was tried out last; empty when it never was. */
  Optional<Instant> triedOut(UUID id);

  /** Counts a guess. */
  void guessed(UUID id);

  /**
   * Lets messages go: those that were held are due, and codes that are still to be sent are
   * cancelled.
   */
  void verified(UUID id, Instant now);

  /** Puts a new key in place of the current one, which becomes the former one until then. */
  void rotate(UUID id, Signing signing, byte[] secret, String publicKey, Instant until);

  /**
   * Remembers that it failed: since then, unless it did before.
   *
   * @param at when it failed
   * @param since failures whose last is before that are over
   */
  void failing(UUID id, Instant at, Instant since);

  /** Remembers that it works. */
  void working(UUID id);

  /** Lets nothing go to these any more: what is still to be sent is dead. */
  void disable(Collection<UUID> ids, String reason, Instant now);

  /**
   * What is secret of a channel, each part encrypted for its id or null.
   *
   * @param address the whole address, where a part of it is secret
   * @param signing how messages are signed
   * @param secret what they are signed with
   * @param formerSigning how the secret before signs
   * @param former the secret before it
   * @param formerUntil until when both sign
   * @param challenge the code that the owner is to give back
   * @param challengeUntil until when it is good
   * @param tries how often it was guessed
   * @param failingSince when it failed first after which nothing was taken; null while it works
   * @param lastFailure when it failed last since then; null for unknown
   */
  record Sealed(
      byte[] address,
      Signing signing,
      byte[] secret,
      Signing formerSigning,
      byte[] former,
      Instant formerUntil,
      byte[] challenge,
      Instant challengeUntil,
      int tries,
      Instant failingSince,
      Instant lastFailure) {

    /** Of a new channel. */
    public static Sealed of(byte[] address, Signing signing, byte[] secret) {
      return new Sealed(address, signing, secret, null, null, null, null, null, 0, null, null);
    }
  }
}
