package dev.frontier.notification.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What is sent to a webhook about itself: a challenge, or a test; a CloudEvent 1.0 in structured
 * JSON.
 *
 * @param specversion of CloudEvents
 * @param id of the message, the same as webhook-id and at every attempt
 * @param source this service
 * @param type of the event
 * @param time of the attempt
 * @param datacontenttype of the data
 * @param data the code of a challenge; empty of a test
 */
public record ChannelEvent(
    String specversion,
    UUID id,
    String source,
    String type,
    Instant time,
    String datacontenttype,
    Map<String, String> data) {
  /** Asks the receiver to show that it is the owner's. */
  public static ChannelEvent challenge(UUID message, Instant at, String code) {
    return of(message, "dev.frontier.notification.challenge.v1", at, Map.of("code", code));
  }

  /** The owner tries out whether messages come. */
  public static ChannelEvent test(UUID message, Instant at) {
    return of(message, "dev.frontier.notification.test.v1", at, Map.of());
  }

  private static ChannelEvent of(UUID message, String type, Instant at, Map<String, String> data) {
    return new ChannelEvent(
        "1.0", message, "urn:frontier:notification", type, at, "application/json", data);
  }

  @Override
  public String toString() {
    return type + "[" + id + "]";
  }
}
