package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The level of an indicator is below a threshold. A total with missing members is left alone: to
 * hold it against the threshold would count what is missing as zero.
 *
 * @param bound the threshold, in the unit and multiplier of the indicator; the threshold itself is
 *     not below it
 */
public record FallsBelow(Series series, BigDecimal bound) implements SeriesRule {
  /** Refuses absent parts. */
  public FallsBelow {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(bound, "bound");
  }

  @Override
  public RuleKind kind() {
    return RuleKind.FALLS_BELOW;
  }

  @Override
  public BigDecimal tripsAt() {
    return bound;
  }

  @Override
  public boolean tripped(Reading.Known reading) {
    return reading.number().compareTo(bound) < 0;
  }

  @Override
  public BigDecimal recoversAt() {
    return series.recovery() == null ? bound : series.recovery();
  }

  @Override
  public String sentence(Names names, Language language) {
    String limit = quantity(names, bound, language);
    return switch (language) {
      case ZH_CN -> where(names, language) + what(names, language) + "低于" + limit + "时提醒。";
      case EN ->
          "Tell me when "
              + what(names, language)
              + " of "
              + where(names, language)
              + " is below "
              + limit
              + ".";
    };
  }
}
