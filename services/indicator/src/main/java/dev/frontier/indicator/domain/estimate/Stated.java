package dev.frontier.indicator.domain.estimate;

import java.math.BigDecimal;

/**
 * What a sentence states of a quantity, with the precision that it prints: the decimals of the
 * figure count.
 *
 * @param relation never null
 * @param figure as printed
 * @param upTo the other figure of {@link Relation#BETWEEN}; null for any other
 */
public record Stated(Relation relation, BigDecimal figure, BigDecimal upTo) {

  // What "about" and "nearly" allow: a tenth. In print 19.4 is about 20, and 17 is not.
  private static final BigDecimal LEEWAY = new BigDecimal("0.1");
  // The root of ten, outward: what is of the order of 1,000 lies between 316 and 3,163.
  private static final BigDecimal HALF_AN_ORDER = new BigDecimal("3.163");
  private static final BigDecimal HALF_AN_ORDER_DOWN = new BigDecimal("0.316");

  /** A figure as printed. */
  public static Stated equal(String figure) {
    return new Stated(Relation.EQUALS, new BigDecimal(figure), null);
  }

  /** A figure in this relation. */
  public static Stated of(Relation relation, String figure) {
    return new Stated(relation, new BigDecimal(figure), null);
  }

  /**
   * Whether the statement holds for at least one of these values: then nobody can call it false.
   */
  public boolean mayHold(Interval values) {
    return switch (relation) {
      case MORE_THAN -> values.high().compareTo(figure) > 0;
      case AT_LEAST -> values.high().compareTo(figure) >= 0;
      case LESS_THAN -> values.low().compareTo(figure) < 0;
      case AT_MOST -> values.low().compareTo(figure) <= 0;
      default -> values.meets(accepted());
    };
  }

  /** Whether the statement holds for each of these values. */
  public boolean surelyHolds(Interval values) {
    return switch (relation) {
      case MORE_THAN -> values.low().compareTo(figure) > 0;
      case AT_LEAST -> values.low().compareTo(figure) >= 0;
      case LESS_THAN -> values.high().compareTo(figure) < 0;
      case AT_MOST -> values.high().compareTo(figure) <= 0;
      default ->
          values.low().compareTo(accepted().low()) >= 0
              && values.high().compareTo(accepted().high()) <= 0;
    };
  }

  private Interval accepted() {
    Interval rounding = Interval.rounded(figure, figure.scale());
    BigDecimal leeway = figure.abs().multiply(LEEWAY).max(Interval.halfUnit(figure.scale()));
    return switch (relation) {
      case ABOUT -> Interval.around(figure, leeway);
      case NEARLY -> new Interval(figure.subtract(leeway), rounding.high());
      case ORDER_OF ->
          new Interval(figure.multiply(HALF_AN_ORDER_DOWN), figure.multiply(HALF_AN_ORDER));
      case BETWEEN -> new Interval(figure, upTo);
      default -> rounding;
    };
  }
}
