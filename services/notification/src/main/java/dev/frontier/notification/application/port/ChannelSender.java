package dev.frontier.notification.application.port;

import dev.frontier.notification.application.Letter;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.SigningKey;
import dev.frontier.notification.domain.delivery.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends messages by one means. There is one for each kind that this service offers. */
public interface ChannelSender {

  /** By what means. */
  ChannelKind kind();

  /** Whether it can send as this service is set up; else nobody can ask for it. */
  default boolean offered() {
    return true;
  }

  /**
   * Reads an address as somebody wrote it; nothing is looked up.
   *
   * @param field in which it was written, for what is to be mended
   * @param text may be null
   */
  Address read(String field, String text);

  /**
   * Why an address may not be called, as far as can be told now; empty when it may, or when that
   * cannot be told at present. May take seconds.
   *
   * @param address whole
   */
  Optional<String> refusal(String address);

  /** Whether messages are signed by Standard Webhooks, so that a channel needs a key. */
  boolean signs();

  /** Whether the owner may give a secret with the address, by which its own signature is made. */
  default boolean takesSecret() {
    return false;
  }

  /**
   * Sends a message once and waits for the answer, within a bounded time. Never throws for what a
   * receiver does.
   */
  Attempt.Result send(Dispatch dispatch);

  /** What came of reading an address. */
  sealed interface Address {

    /**
     * An address of the right form.
     *
     * @param whole as it is called
     * @param shown as its owner may see it: without a part that is a secret; else the whole
     * @param receiver by which attempts are spread, e.g. host:port
     */
    record Sound(String whole, String shown, String receiver) implements Address {}

    /**
     * What to mend.
     *
     * @param faults at least one
     */
    record Faulty(List<Fault> faults) implements Address {}
  }

  /**
   * A message on its way.
   *
   * @param id of the message, the same at every attempt
   * @param channel id of the channel that it goes to
   * @param letter what to say
   * @param address whole
   * @param language of the channel; alerts have their own
   * @param keys what to sign with, the current one first; none for a kind that does not sign so
   * @param secret that the owner gave; null for none
   * @param at the time of this attempt, which is signed
   */
  record Dispatch(
      UUID id,
      UUID channel,
      Letter letter,
      String address,
      Language language,
      List<SigningKey> keys,
      String secret,
      Instant at) {
    /** Copies the keys. */
    public Dispatch {
      keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
      return "Dispatch[" + id + "]";
    }
  }
}
