package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.access.Person;
import java.time.Instant;
import java.util.Objects;

/**
 * Why a figure that was asked about stands. It is published beside the figure.
 *
 * @param acceptedBy who approved the submission with it; null before
 * @param acceptedAt when; null before
 */
public record Justification(
    String text, Person by, Instant at, Person acceptedBy, Instant acceptedAt) {
  /** A word is no reason: "ok" and "checked" are shorter. */
  public static final int MIN_TEXT = 10;

  /** A sentence or three; with the office's own note it fits what the events carry. */
  public static final int MAX_TEXT = 500;

  public Justification {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    if ((acceptedBy == null) != (acceptedAt == null)) {
      throw new IllegalArgumentException("accepted by somebody at some time, or not at all");
    }
  }

  /** One that nobody has accepted yet. */
  public static Justification given(String text, Person by, Instant at) {
    return new Justification(text, by, at, null, null);
  }

  /** The same, accepted. */
  public Justification accepted(Person approver, Instant now) {
    return new Justification(text, by, at, approver, now);
  }

  /** The same, to be looked at again. */
  public Justification unaccepted() {
    return given(text, by, at);
  }
}
