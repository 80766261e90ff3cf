package dev.frontier.notification.application;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.notification.domain.channel.Signing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody gives an address that messages are to go to. */
@ApplicationScoped
public class CreateChannel {
  /** Those of robots have some thirty to seventy characters. */
  private static final int SECRET = 256;

  private final OpenChannel open;
  private final ChallengeChannel challenge;
  private final ChannelSenders senders;
  private final Limits limits;

  /** All parts are needed. */
  public CreateChannel(
      OpenChannel open, ChallengeChannel challenge, ChannelSenders senders, Limits limits) {
    this.open = open;
    this.challenge = challenge;
    this.senders = senders;
    this.limits = limits;
  }

  /**
   * What is asked for, nothing checked.
   *
   * @param kind code, may be null
   * @param address may be null
   * @param language tag, null for Chinese
   * @param signing code, null for symmetric; said of a kind that does not sign so it says nothing
   * @param secret of a robot that has one; null for none
   */
  public record Request(
      String kind, String address, String language, String signing, String secret) {
    @Override
    public String toString() {
      return "Request[kind=" + kind + "]";
    }
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Done.
     *
     * @param channel as kept
     * @param secret given this once; empty when there is none to be shown
     */
    record Created(Channel channel, Optional<String> secret) implements Outcome {}

    /**
     * Fields to mend.
     *
     * @param faults all of them
     */
    record Faulty(List<Fault> faults) implements Outcome {}

    /**
     * The address leads to where nothing is sent.
     *
     * @param address as given, without what is secret of it
     * @param reason why
     */
    record Refused(String address, String reason) implements Outcome {}

    /**
     * The owner has as many as one may have.
     *
     * @param limit how many that is
     */
    record TooMany(int limit) implements Outcome {}

    /**
     * The address got, or the owner had sent, so many codes that there are no further ones for a
     * while.
     *
     * @param left how long until the next may be
     */
    record TooSoon(Duration left) implements Outcome {}
  }

  /** Checks the request, keeps the channel, and sends a code to it. */
  @Transactional
  public Outcome create(Actor actor, Request request) {
    List<Fault> faults = new ArrayList<>();
    Optional<Language> language = Choices.language(request.language(), faults);
    Optional<Signing> signing = Choices.signing(request.signing(), faults);
    Optional<ChannelKind> kind = kind(request.kind(), faults);
    if (kind.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    checkSecret(kind.get(), request.secret(), faults);
    OpenChannel.Checked checked = open.check(kind.get(), "address", request.address());
    if (checked instanceof OpenChannel.Checked.Faulty faulty) {
      faults.addAll(faulty.faults());
    }
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    if (checked instanceof OpenChannel.Checked.Refused refused) {
      return new Outcome.Refused(refused.address(), refused.reason());
    }
    OpenChannel.Checked.Sound sound = (OpenChannel.Checked.Sound) checked;
    Duration spared = challenge.spared(actor, kind.get(), sound.address().whole());
    if (!spared.isZero() && !spared.isNegative()) {
      return new Outcome.TooSoon(spared);
    }
    return open.open(
            actor,
            sound,
            language.orElseThrow(),
            ChannelState.UNVERIFIED,
            signing.orElseThrow(),
            request.secret())
        .<Outcome>map(this::challenged)
        .orElseGet(() -> new Outcome.TooMany(limits.channels()));
  }

  private Outcome challenged(OpenChannel.Opened opened) {
    challenge.send(opened.channel());
    return new Outcome.Created(opened.channel(), opened.secret());
  }

  private void checkSecret(ChannelKind kind, String secret, List<Fault> faults) {
    if (secret == null) {
      return;
    }
    if (secret.isBlank() || !senders.of(kind).orElseThrow().takesSecret()) {
      faults.add(Fault.of("secret", "invalid"));
    } else if (secret.length() > SECRET) {
      faults.add(new Fault("secret", "text-too-long", Map.of("limit", SECRET)));
    }
  }

  private Optional<ChannelKind> kind(String code, List<Fault> faults) {
    if (code == null || code.isBlank()) {
      faults.add(Fault.of("kind", "required"));
      return Optional.empty();
    }
    Optional<ChannelKind> kind = ChannelKind.of(code).filter(senders.kinds()::contains);
    if (kind.isEmpty()) {
      faults.add(
          Choices.fault("kind", code, senders.kinds().stream().map(ChannelKind::code).toList()));
    }
    return kind;
  }
}
