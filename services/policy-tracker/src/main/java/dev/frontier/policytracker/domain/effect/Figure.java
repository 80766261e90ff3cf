package dev.frontier.policytracker.domain.effect;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * What became known of one figure at one instant. Nothing is overwritten: what is known on a day is
 * the newest that became known until then.
 *
 * @param value in the unit times ten to the power of {@code unitMult}, for a share in percent; null
 *     when the figure is missing or was withdrawn, which is neither zero nor a fall
 * @param knownFrom the vintage
 */
public record Figure(
    String indicator,
    String region,
    Period period,
    Kind kind,
    BigDecimal value,
    String unit,
    int unitMult,
    Instant knownFrom) {

  /** What is told of a region's indicator. */
  public enum Kind {
    LEVEL("level"),
    SHARE("share_of_national");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As events spell it. */
    public String code() {
      return code;
    }
  }

  public Figure {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(knownFrom, "knownFrom");
  }
}
