package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one number that a kind of rule takes: its field and range. */
public enum Limit {
  /** A level; any number. */
  THRESHOLD("threshold", null, null, Texts.MOST_DECIMALS),
  /** A fall by percent. */
  PERCENT("percent", "0", "100", Texts.MOST_DECIMALS),
  /** A fall in the unit of the indicator. */
  AMOUNT("amount", "0", "999999999999999", Texts.MOST_DECIMALS),
  /** Places of a ranking. */
  PLACES("places", "1", "31", 0),
  /** A fall of a share. */
  POINTS("points", "0", "100", Texts.MOST_DECIMALS),
  /** Years in a row; one alone is a fall on the year before. */
  YEARS("years", "2", "50", 0);

  /** The field of what puts a rule at rest again; see {@link Series#recovery()}. */
  public static final String RECOVERY = "recovery";

  private final String field;
  private final String min;
  private final String max;
  private final int decimals;

  Limit(String field, String min, String max, int decimals) {
    this.field = field;
    this.min = min;
    this.max = max;
    this.decimals = decimals;
  }

  /** The name of the field. */
  public String field() {
    return field;
  }

  /** The limit of a kind; empty when it has none. */
  public static Optional<Limit> of(RuleKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case FALLS_BELOW -> THRESHOLD;
          case FALLS_BY_PERCENT, FALLS_ON_FIRST_RELEASE_BY_PERCENT -> PERCENT;
          case FALLS_BY_AMOUNT, FALLS_ON_FIRST_RELEASE_BY_AMOUNT -> AMOUNT;
          case FALLS_OUT_OF_FIRST, RANK_FALLS_BY -> PLACES;
          case SHARE_FALLS_BY_POINTS -> POINTS;
          case DECLINES_IN_A_ROW -> YEARS;
          case WORST_OF_GROUP, AGAINST_NATION -> null;
          case MEASURE_STATUS_MOVES,
              MEASURE_REFUSED,
              MEASURE_OVERDUE,
              MEASURE_BLOCKED,
              SUBMISSION_RETURNED,
              SUBMISSION_OVERDUE ->
              null;
        });
  }

  /** The number; null when there is a fault, which is added. */
  BigDecimal read(String text, List<Fault> faults) {
    String name = "rule." + field;
    BigDecimal number = Texts.decimal(name, text, decimals, faults);
    if (number == null || min == null) {
      return number;
    }
    int least = number.compareTo(new BigDecimal(min));
    // Of what can be as small as one likes the end itself is no fall.
    boolean within = decimals == 0 ? least >= 0 : least > 0;
    if (!within || number.compareTo(new BigDecimal(max)) > 0) {
      faults.add(new Fault(name, "out-of-range", Map.of("value", text, "min", min, "max", max)));
      return null;
    }
    return number;
  }
}
