package dev.frontier.ingestion.domain.access;

import java.util.Objects;

/**
 * Somebody who acted on a submission.
 *
 * @param id the stable subject of the identity provider; four eyes are told apart by it, never by
 *     the name
 * @param name the user name shown to people
 */
public record Person(String id, String name) {
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /** Whether both are the same human, whatever they are called now. */
  public boolean isSameAs(Person other) {
    return other != null && id.equals(other.id);
  }
}
