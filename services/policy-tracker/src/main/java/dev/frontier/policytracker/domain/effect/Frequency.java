package dev.frontier.policytracker.domain.effect;

/** How often a series has a figure. */
public enum Frequency {
  ANNUAL(1),
  QUARTERLY(4),
  MONTHLY(12);

  private final int perYear;

  Frequency(int perYear) {
    this.perYear = perYear;
  }

  /** Periods in a year. */
  public int perYear() {
    return perYear;
  }
}
