package dev.frontier.notification.domain.channel;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An address that somebody's messages go to, without what is secret of it.
 *
 * @param id time-ordered id
 * @param owner whose it is; nobody else sees it
 * @param kind by what means
 * @param address as its owner may see it; a part that is a secret is left out
 * @param receiver what is called for it, by which attempts are spread, e.g. host:port
 * @param language in which messages are written that are of no subscription
 * @param state whether messages go
 * @param signing how messages are signed; null for a kind that signs in its own way or not
 * @param publicKey with which receivers verify, {@code whpk_} and base64; null unless it is signed
 *     so
 * @param createdAt since when
 * @param verifiedAt when its owner last showed to read what is sent there; null for never
 * @param disabled why and since when nothing goes; null unless it is disabled
 */
public record Channel(
    UUID id,
    Actor owner,
    ChannelKind kind,
    String address,
    String receiver,
    Language language,
    ChannelState state,
    Signing signing,
    String publicKey,
    Instant createdAt,
    Instant verifiedAt,
    Disabled disabled) {
  /** Refuses absent parts, and a disabled one that does not say why. */
  public Channel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(receiver, "receiver");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(createdAt, "createdAt");
    if ((state == ChannelState.DISABLED) != (disabled != null)) {
      throw new IllegalArgumentException("a channel says why it is disabled, and only then");
    }
  }

  /** By which attempts are spread. */
  public Lane lane() {
    return new Lane(owner.subject(), receiver);
  }

  /**
   * That nothing goes any more.
   *
   * @param at since when
   * @param reason a short code, e.g. {@code gone}
   */
  public record Disabled(Instant at, String reason) {
    /** Refuses absent parts. */
    public Disabled {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
