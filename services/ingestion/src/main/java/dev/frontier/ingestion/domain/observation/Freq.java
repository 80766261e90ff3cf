package dev.frontier.ingestion.domain.observation;

import java.util.Optional;

/** SDMX CL_FREQ, the three that this register takes. */
public enum Freq {
  A,
  Q,
  M;

  /** Empty for a code that is not taken. */
  public static Optional<Freq> of(String code) {
    for (Freq freq : values()) {
      if (freq.name().equals(code)) {
        return Optional.of(freq);
      }
    }
    return Optional.empty();
  }
}
