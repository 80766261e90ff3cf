package dev.frontier.ingestion.domain.number;

/**
 * What a number counts.
 *
 * @param unit code of the unit; null when nothing is said of it
 * @param power of ten; null when nothing is said of it
 */
public record Measure(String unit, Integer power) {
  /** Says nothing. */
  public static final Measure NONE = new Measure(null, null);

  /** Whether both can be meant of one figure. */
  public boolean agrees(Measure other) {
    return agrees(unit, other.unit) && agrees(power, other.power);
  }

  /** What both say; they must agree. */
  public Measure and(Measure other) {
    return new Measure(unit == null ? other.unit : unit, power == null ? other.power : power);
  }

  private static boolean agrees(Object one, Object other) {
    return one == null || other == null || one.equals(other);
  }
}
