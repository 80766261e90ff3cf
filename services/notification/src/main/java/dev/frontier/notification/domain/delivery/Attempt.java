package dev.frontier.notification.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One try at a receiver.
 *
 * @param at when it began
 * @param took how long it lasted
 * @param result what came of it
 */
public record Attempt(Instant at, Duration took, Result result) {
  /** Refuses absent parts. */
  public Attempt {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(took, "took");
    Objects.requireNonNull(result, "result");
  }

  /** Whether the receiver took the message. */
  public boolean taken() {
    return result instanceof Answered answered
        && answered.status() >= 200
        && answered.status() < 300;
  }

  /** The receiver's code; null when there was no answer. */
  public Integer status() {
    if (result instanceof Answered answered) {
      return answered.status();
    }
    return result instanceof Declined declined ? declined.status() : null;
  }

  /** The first bytes of the answer; null when there was none. */
  public String answer() {
    if (result instanceof Answered answered) {
      return answered.firstBytes();
    }
    return result instanceof Declined declined ? declined.firstBytes() : null;
  }

  /** A short code for why there was no answer, or why it is a no; null for an answer as such. */
  public String failure() {
    if (result instanceof Declined declined) {
      return declined.reason();
    }
    if (result instanceof Unreachable unreachable) {
      return unreachable.reason();
    }
    if (result instanceof Hindered hindered) {
      return hindered.reason();
    }
    return result instanceof Refused refused ? refused.reason() : null;
  }

  /** What came of a try. */
  public sealed interface Result {}

  /**
   * The receiver answered. A redirect is an answer like any other: it is not followed, since it
   * could lead to an address that is not to be called.
   *
   * @param status HTTP status, or of a mail server the code of its reply (RFC 5321)
   * @param firstBytes the first bytes of the body as text, for the owner to see what went wrong
   * @param retryAfter the header of that name; null when there was none
   */
  public record Answered(int status, String firstBytes, String retryAfter) implements Result {
    /** An answer that does not say when to come back. */
    public Answered(int status, String firstBytes) {
      this(status, firstBytes, null);
    }
  }

  /**
   * The receiver answered that it took the request, and in its body that it did not.
   *
   * @param status HTTP status
   * @param firstBytes the first bytes of the body as text
   * @param reason a short code with the receiver's own in it, e.g. {@code errcode_310000}
   */
  public record Declined(int status, String firstBytes, String reason) implements Result {}

  /**
   * No answer.
   *
   * @param reason a short code, e.g. {@code timeout}
   */
  public record Unreachable(String reason) implements Result {}

  /**
   * Not called, for a reason on this side that passes.
   *
   * @param reason a short code, e.g. {@code lookups_busy}
   */
  public record Hindered(String reason) implements Result {}

  /**
   * Not called: the address is not one that may be.
   *
   * @param reason a short code, e.g. {@code address_private}
   */
  public record Refused(String reason) implements Result {}
}
