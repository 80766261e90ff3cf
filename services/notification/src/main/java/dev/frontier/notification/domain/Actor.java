package dev.frontier.notification.domain;

import dev.frontier.notification.domain.audience.Audience;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The person who asks. What they subscribed to belongs to one subject: there is no role that reads
 * another's alerts. Notices are read by whoever belongs to their audience now.
 *
 * @param subject the identity provider's stable id of the person, never null
 * @param audiences that the person belongs to, possibly none
 */
public record Actor(String subject, Set<Audience> audiences) {
  /** Refuses an actor without a subject: that would be everybody. */
  public Actor {
    Objects.requireNonNull(subject, "subject");
    audiences = Set.copyOf(audiences);
    if (subject.isBlank()) {
      throw new IllegalArgumentException("an actor has a subject");
    }
  }

  /** Somebody who belongs to no audience. */
  public Actor(String subject) {
    this(subject, Set.of());
  }

  /** The audiences as they are stored, sorted; one of them is the person alone. */
  public Set<String> audienceKeys() {
    Set<String> keys = new TreeSet<>();
    keys.add(Audience.ofPerson(subject).key());
    audiences.forEach(audience -> keys.add(audience.key()));
    return keys;
  }
}
