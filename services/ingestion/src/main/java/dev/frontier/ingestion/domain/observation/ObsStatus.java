package dev.frontier.ingestion.domain.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * SDMX CL_OBS_STATUS (version 2.2), the codes that a figure may be filed with.
 *
 * <p>Of the codes for a missing value only {@code O} is taken: the others (suppressed, holiday,
 * cannot exist) say something that nobody downstream acts on, and would make "missing" two things.
 */
public enum ObsStatus {
  /** Normal. */
  A,
  /** Break in the time series. */
  B,
  /** Definition differs. */
  D,
  /** Estimated. */
  E,
  /** Forecast. */
  F,
  /** Experimental. */
  G,
  /** Imputed. */
  I,
  /** Missing value: the row is filed, the value is not there, and that is not zero. */
  O,
  /** Provisional. */
  P,
  /** Strike or another special event. */
  S,
  /** Low reliability. */
  U,
  /** Unvalidated. */
  V;

  /** Whether a row with this status must come without a value. */
  public boolean isMissing() {
    return this == O;
  }

  /** Empty for a code that is not taken; {@code text} may be null. */
  public static Optional<ObsStatus> parse(String text) {
    return Arrays.stream(values()).filter(status -> status.name().equals(text)).findFirst();
  }

  /** All codes, to tell somebody who used another one. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }
}
