package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An indicator falls by at least so many percent on the period a year before. The change is taken
 * as the indicator service gives it, six decimals, like for like over the members present in both
 * years: so a member that is missing is never a fall, and a partial total may be judged.
 *
 * @param percent at least how far it falls, more than 0 and at most 100
 */
public record FallsByPercent(String indicator, String region, BigDecimal percent)
    implements SeriesRule {
  /** The whole of a figure: nothing falls further. */
  public static final BigDecimal MOST = BigDecimal.valueOf(100);

  /** Refuses a percentage that is not a fall. */
  public FallsByPercent {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(region, "region");
    if (percent.signum() <= 0 || percent.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("percent is above 0 and at most 100, not " + percent);
    }
  }

  @Override
  public RuleKind kind() {
    return RuleKind.FALLS_BY_PERCENT;
  }

  @Override
  public Measure measure() {
    return Measure.YOY_PERCENT;
  }

  @Override
  public BigDecimal tripsAt() {
    return percent.negate();
  }

  @Override
  public boolean tripped(BigDecimal figure) {
    return figure.compareTo(tripsAt()) <= 0;
  }

  @Override
  public boolean acceptsPartial() {
    return true;
  }

  @Override
  public String sentence(Names names, Language language) {
    String where = names.region(region, language);
    String limit = percent.stripTrailingZeros().toPlainString();
    return switch (language) {
      case ZH_CN -> where + names.indicator(indicator, language) + "比上年下降" + limit + "%或更多时提醒。";
      case EN ->
          "Tell me when "
              + names.indicatorWithin(indicator)
              + " of "
              + where
              + " falls by "
              + limit
              + "% or more on the year before.";
    };
  }
}
