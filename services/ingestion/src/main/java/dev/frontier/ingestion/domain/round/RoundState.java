package dev.frontier.ingestion.domain.round;

import java.util.Locale;
import java.util.Optional;

/** Where a round is in its life. */
public enum RoundState {
  /** Its opening time has not come. */
  PLANNED,
  /** Figures are filed, in time or late. */
  OPEN,
  /** Ended by a statistician; nothing new is filed. */
  CLOSED;

  /** The name in the interface. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that is no state; may be null. */
  public static Optional<RoundState> of(String code) {
    for (RoundState state : values()) {
      if (state.code().equals(code)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
