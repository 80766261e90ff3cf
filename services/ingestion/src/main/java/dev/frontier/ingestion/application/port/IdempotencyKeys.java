package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.submission.Submission;

/**
 * Remembers which request a caller's key belongs to, and its first answer. Takes part in the
 * caller's transaction: a second request with the key waits until the first is decided.
 */
public interface IdempotencyKeys {
  /**
   * A request under a key.
   *
   * @param caller whose key it is; the same key of another caller is another key
   * @param key as the caller chose it
   * @param fingerprint of everything in the request that decides the answer
   */
  record Request(String caller, String key, String fingerprint) {}

  /** What is known of a key. */
  sealed interface Claim {
    /** Nothing: it is this request's now, to be completed or released. */
    record Fresh() implements Claim {}

    /** It was the same request; its first answer. */
    record Repeated(Submission answer) implements Claim {}

    /** It was another request. */
    record Reused() implements Claim {}
  }

  /** Claims the key. */
  Claim claim(Request request);

  /** Keeps the answer for repeats of a fresh claim. */
  void complete(Request request, Submission answer);

  /**
   * Gives a fresh claim back: a refused request stored nothing, and may be mended and sent again.
   */
  void release(Request request);
}
