package dev.frontier.notification.domain;

import java.util.Objects;

/**
 * The person who asks. Everything here belongs to one subject: there is no role that reads
 * another's inbox.
 *
 * @param subject the identity provider's stable id of the person, never null
 */
public record Actor(String subject) {
  /** Refuses an actor without a subject: that would be everybody. */
  public Actor {
    Objects.requireNonNull(subject, "subject");
    if (subject.isBlank()) {
      throw new IllegalArgumentException("an actor has a subject");
    }
  }
}
