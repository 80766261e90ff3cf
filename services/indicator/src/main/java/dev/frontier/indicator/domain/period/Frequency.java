package dev.frontier.indicator.domain.period;

import java.util.Optional;

/** How often an indicator is observed; the codes are those of SDMX CL_FREQ. */
public enum Frequency {
  /** Annual. */
  A(1),
  /** Quarterly. */
  Q(4),
  /** Monthly. */
  M(12);

  private final int partsOfYear;

  Frequency(int partsOfYear) {
    this.partsOfYear = partsOfYear;
  }

  /** How many periods of this frequency a year has. */
  public int partsOfYear() {
    return partsOfYear;
  }

  /** The frequency with this code, or empty for a code that is none of ours (or null). */
  public static Optional<Frequency> parse(String code) {
    for (Frequency frequency : values()) {
      if (frequency.name().equals(code)) {
        return Optional.of(frequency);
      }
    }
    return Optional.empty();
  }
}
