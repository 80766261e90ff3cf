package dev.frontier.bench.frame;

/**
 * What a ratio should be.
 *
 * @param atLeast whether more is better; else less is
 * @param bound the least or the most that it should be
 */
public record Aim(boolean atLeast, double bound) {

  /** The ratio should be so much or more. */
  public static Aim atLeast(double bound) {
    return new Aim(true, bound);
  }

  /** The ratio should be so much or less. */
  public static Aim atMost(double bound) {
    return new Aim(false, bound);
  }

  /** Whether this ratio is as it should be. */
  public boolean metBy(double ratio) {
    return atLeast ? ratio >= bound : ratio <= bound;
  }

  /** As a table says it, for example {@code ≥ 0.20}. */
  public String text() {
    return (atLeast ? "≥ " : "≤ ") + Numbers.text(bound);
  }
}
