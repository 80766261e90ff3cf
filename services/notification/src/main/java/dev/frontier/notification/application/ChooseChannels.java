package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.notification.domain.channel.Signing;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a new subscription goes besides the inbox: to channels that the subscriber has, and to a
 * webhook given with it, for which a channel is opened unless there is one.
 */
@ApplicationScoped
public class ChooseChannels {
  private final ChannelStore channels;
  private final OpenChannel open;
  private final ChallengeChannel challenge;
  private final AddressPolicy addresses;

  /** All parts are needed. */
  public ChooseChannels(
      ChannelStore channels,
      OpenChannel open,
      ChallengeChannel challenge,
      AddressPolicy addresses) {
    this.channels = channels;
    this.open = open;
    this.challenge = challenge;
    this.addresses = addresses;
  }

  /**
   * What is asked for, nothing checked.
   *
   * @param webhook whether a webhook is asked for, be it without an address
   * @param webhookUrl may be null
   * @param channels ids, may be null for none
   */
  public record Wish(boolean webhook, String webhookUrl, List<String> channels) {
    /** The inbox only. */
    public static Wish inboxOnly() {
      return new Wish(false, null, null);
    }
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Where it goes.
     *
     * @param channels none, one or several
     * @param secret of a webhook that is new
     */
    record Chosen(List<Channel> channels, Optional<String> secret) implements Outcome {
      @Override
      public String toString() {
        return "Chosen" + channels.stream().map(Channel::id).toList();
      }
    }

    /** The webhook is new, and the owner has as many channels as one may have. */
    record TooMany() implements Outcome {}

    /**
     * The webhook is new, and the owner had as many codes sent as one may.
     *
     * @param left how long until the next may be
     */
    record TooSoon(Duration left) implements Outcome {}
  }

  /**
   * Looks at the webhook's address, before the first query.
   *
   * @return empty when none is asked for
   */
  public Optional<OpenChannel.Checked> check(Wish wish) {
    return wish.webhook()
        ? Optional.of(open.check(ChannelKind.WEBHOOK, "webhook.url", wish.webhookUrl()))
        : Optional.empty();
  }

  /**
   * The channels that are asked for by id, in the transaction of the caller.
   *
   * @param faults gets those that the actor does not have
   */
  public List<Channel> own(Actor actor, Wish wish, List<Fault> faults) {
    List<Channel> own = new ArrayList<>();
    Set<String> asked = wish.channels() == null ? Set.of() : new LinkedHashSet<>(wish.channels());
    for (String text : asked) {
      id(text)
          .flatMap(id -> channels.find(actor, id))
          .ifPresentOrElse(
              own::add,
              () -> faults.add(Fault.of("channels", "unknown-channel", String.valueOf(text))));
    }
    return own;
  }

  /**
   * Adds the webhook, in the transaction of the caller.
   *
   * @param own those that were asked for by id
   * @param webhook its address; null for none
   */
  public Outcome withWebhook(
      Actor actor, List<Channel> own, OpenChannel.Checked.Sound webhook, Language language) {
    if (webhook == null) {
      return new Outcome.Chosen(own, Optional.empty());
    }
    channels.lock(actor);
    Optional<Channel> there = channels.at(actor, ChannelKind.WEBHOOK, webhook.address().shown());
    return there.isPresent()
        ? new Outcome.Chosen(joined(own, there.get()), Optional.empty())
        : withNew(actor, own, webhook, language);
  }

  /**
   * A receiver on this machine, which only trials may have, needs not be verified: whoever could be
   * molested by it is who tries.
   */
  private Outcome withNew(
      Actor actor, List<Channel> own, OpenChannel.Checked.Sound webhook, Language language) {
    String address = webhook.address().whole();
    boolean trial = addresses.isTrial(URI.create(address).getHost());
    Duration spared = trial ? Duration.ZERO : challenge.spared(actor, ChannelKind.WEBHOOK, address);
    if (!spared.isZero() && !spared.isNegative()) {
      return new Outcome.TooSoon(spared);
    }
    Optional<OpenChannel.Opened> opened =
        open.open(
            actor,
            webhook,
            language,
            trial ? ChannelState.VERIFIED : ChannelState.UNVERIFIED,
            Signing.SYMMETRIC,
            null);
    if (!trial) {
      opened.ifPresent(one -> challenge.send(one.channel()));
    }
    return opened
        .<Outcome>map(one -> new Outcome.Chosen(joined(own, one.channel()), one.secret()))
        .orElseGet(Outcome.TooMany::new);
  }

  private static List<Channel> joined(List<Channel> own, Channel webhook) {
    List<Channel> all = new ArrayList<>(own);
    if (own.stream().noneMatch(channel -> channel.id().equals(webhook.id()))) {
      all.add(webhook);
    }
    return all;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
