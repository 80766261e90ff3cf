package dev.frontier.indicator.domain.observation;

import java.util.Locale;
import java.util.Optional;

/** What a release does to one observation. */
public enum Action {
  /** Says it for the first time. */
  PUBLISHED,
  /** Says it anew. */
  REVISED,
  /** Takes it back: from then on nothing is known for the period. */
  WITHDRAWN;

  /** The word that contracts use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action with this word, or empty if there is none (null included). */
  public static Optional<Action> parse(String code) {
    for (Action action : values()) {
      if (action.code().equals(code)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
