package dev.frontier.notification.domain.delivery;

import dev.frontier.notification.domain.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Something to be sent to one channel.
 *
 * @param id the same at every attempt; a receiver knows it by this
 * @param channel where to
 * @param subscription whose alerts it says; null when they are of several, or none
 * @param content what it is
 * @param alerts ids of the alerts that it says, in their order; none unless it says alerts
 * @param gathers which alerts are added to it until it is released; null for none
 * @param releaseAt when it is to go, not before
 * @param createdAt since when
 */
public record Message(
    UUID id,
    Channel channel,
    UUID subscription,
    Content content,
    List<UUID> alerts,
    Gathering gathers,
    Instant releaseAt,
    Instant createdAt) {
  /** Refuses absent parts, and a message that says nothing. */
  public Message {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(releaseAt, "releaseAt");
    Objects.requireNonNull(createdAt, "createdAt");
    alerts = List.copyOf(alerts);
    if ((content == Content.ALERTS) == alerts.isEmpty()) {
      throw new IllegalArgumentException("a message has alerts to say, or is of another content");
    }
  }

  /** A message to which nothing is added. */
  public Message(
      UUID id,
      Channel channel,
      UUID subscription,
      Content content,
      List<UUID> alerts,
      Instant releaseAt,
      Instant createdAt) {
    this(id, channel, subscription, content, alerts, null, releaseAt, createdAt);
  }

  /** What a message is. */
  public enum Content {
    /** Something happened. */
    ALERTS("alerts"),
    /** Asks the receiver to show that it is the owner's. */
    CHALLENGE("challenge"),
    /** The owner tries out whether messages come. */
    TEST("test");

    private final String code;

    Content(String code) {
      this.code = code;
    }

    /** The name in answers and the database. */
    public String code() {
      return code;
    }

    /** The content of a name. */
    public static Content of(String code) {
      for (Content content : values()) {
        if (content.code.equals(code)) {
          return content;
        }
      }
      throw new IllegalArgumentException("no content " + code);
    }
  }

  /** Where it stands when it is queued. */
  public DeliveryState state() {
    if (content == Content.CHALLENGE) {
      return DeliveryState.PENDING;
    }
    return switch (channel.state()) {
      case VERIFIED -> DeliveryState.PENDING;
      case UNVERIFIED -> DeliveryState.HELD;
      case DISABLED -> DeliveryState.DEAD;
    };
  }

  /** Why it does not go when it is queued, a short code; null when it does. */
  public String reason() {
    return switch (state()) {
      case HELD -> "channel_unverified";
      case DEAD -> "channel_disabled";
      case PENDING, DELIVERED, CANCELLED -> null;
    };
  }
}
