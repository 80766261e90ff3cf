package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The level of an indicator is below a threshold. A total with missing members is left alone: to
 * hold it against the threshold would count what is missing as zero.
 *
 * @param threshold in the unit and multiplier of the indicator; the threshold itself is not below
 *     it
 */
public record FallsBelow(String indicator, String region, BigDecimal threshold)
    implements SeriesRule {
  /** Refuses absent parts. */
  public FallsBelow {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(threshold, "threshold");
  }

  @Override
  public RuleKind kind() {
    return RuleKind.FALLS_BELOW;
  }

  @Override
  public Measure measure() {
    return Measure.LEVEL;
  }

  @Override
  public BigDecimal tripsAt() {
    return threshold;
  }

  @Override
  public boolean tripped(BigDecimal figure) {
    return figure.compareTo(threshold) < 0;
  }

  @Override
  public boolean acceptsPartial() {
    return false;
  }

  @Override
  public String sentence(Names names, Language language) {
    String where = names.region(region, language);
    String limit = names.quantityOf(indicator, threshold, language);
    return switch (language) {
      case ZH_CN -> where + names.indicator(indicator, language) + "低于" + limit + "时提醒。";
      case EN ->
          "Tell me when "
              + names.indicatorWithin(indicator)
              + " of "
              + where
              + " is below "
              + limit
              + ".";
    };
  }
}
