package dev.frontier.platform.messaging;

/**
 * An event that the broker would refuse for its size; thrown while its transaction can still be
 * undone.
 */
public class EventTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EventTooLarge(String topic, String key, int size, int limit) {
    super(
        "An event for %s with key %s has %d bytes, more than the %d that a topic takes; split it"
            .formatted(topic, key, size, limit));
  }
}
