package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An indicator falls by at least so much on the period a year before. The change is taken as the
 * indicator service gives it, like for like over the members present in both years: so a member
 * that is missing is never a fall, and a partial total may be judged.
 *
 * @param unit percent, or the unit and multiplier of the indicator
 * @param bound at least how far it falls, more than 0
 */
public record FallsBy(Series series, Unit unit, BigDecimal bound) implements SeriesRule {
  /** Refuses what is not a fall. */
  public FallsBy {
    Objects.requireNonNull(series, "series");
    unit.check(bound);
  }

  @Override
  public RuleKind kind() {
    return switch (unit) {
      case PERCENT -> RuleKind.FALLS_BY_PERCENT;
      case AMOUNT -> RuleKind.FALLS_BY_AMOUNT;
    };
  }

  @Override
  public BigDecimal tripsAt() {
    return bound.negate();
  }

  @Override
  public String sentence(Names names, Language language) {
    String limit = inTermsOfLimit(names, bound, language);
    return switch (language) {
      case ZH_CN -> where(names, language) + what(names, language) + "比上年下降" + limit + "或更多时提醒。";
      case EN ->
          "Tell me when "
              + what(names, language)
              + " of "
              + where(names, language)
              + " falls by "
              + limit
              + " or more on the year before.";
    };
  }
}
