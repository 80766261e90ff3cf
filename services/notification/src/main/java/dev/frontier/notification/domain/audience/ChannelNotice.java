package dev.frontier.notification.domain.audience;

import dev.frontier.notification.domain.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells the owner of a channel that nothing is sent to it any more.
 *
 * @param id the same for one disabling, however often it is told
 * @param audience the owner
 * @param channel that was disabled
 * @param kind code of its kind
 * @param address as its owner may see it
 * @param reason a short code: {@code gone}, {@code failing}, {@code no_such_address}, {@code
 *     unsubscribed}
 */
public record ChannelNotice(
    UUID id,
    Audience audience,
    UUID channel,
    String kind,
    String address,
    String reason,
    Instant at)
    implements Notice {
  /** Refuses absent parts. */
  public ChannelNotice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(at, "at");
  }

  /** Of a channel that is about to be disabled. */
  public static ChannelNotice of(Channel channel, String reason, Instant at) {
    String disabling = channel.id() + " since " + channel.verifiedAt();
    return new ChannelNotice(
        UUID.nameUUIDFromBytes(disabling.getBytes(StandardCharsets.UTF_8)),
        Audience.ofPerson(channel.owner().subject()),
        channel.id(),
        channel.kind().code(),
        channel.address(),
        reason,
        at);
  }
}
