package dev.frontier.ingestion.domain.round;

import java.util.Locale;

/** How far a figure that a round asks for has come; later ones are further. */
public enum Stage {
  NOT_STARTED,
  DRAFT,
  RETURNED,
  IN_REVIEW,
  SUBMITTED,
  PUBLISHED;

  /** The name in the interface. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the office has done its part. */
  public boolean isHandedIn() {
    return compareTo(IN_REVIEW) >= 0;
  }
}
