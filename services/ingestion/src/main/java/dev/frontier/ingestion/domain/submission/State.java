package dev.frontier.ingestion.domain.submission;

import java.util.Locale;
import java.util.Optional;

/** Where a submission is in its life. */
public enum State {
  /** Being written by the office. */
  DRAFT,
  /** Handed to the approver of the province. */
  IN_REVIEW,
  /** Approved by the province, before the statistician. */
  SUBMITTED,
  /** Sent back with a reason, to be mended by the office. */
  RETURNED,
  /** Known to the world, at least one figure of it until now. */
  PUBLISHED,
  /** Every figure of it was replaced by later submissions; the end. */
  SUPERSEDED,
  /** Taken back: by the office before anybody saw it, or by a statistician afterwards; the end. */
  WITHDRAWN;

  /** The name in the interface and on the topic. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that is no state; may be null. */
  public static Optional<State> of(String code) {
    for (State state : values()) {
      if (state.code().equals(code)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
