package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A revision puts the level of a period below its first release by at least so much. The first
 * release is the first level that was known of all members; what is missing or partial is no
 * revision.
 *
 * @param unit percent of the first release, or the unit and multiplier of the indicator
 * @param bound at least how far it is below, more than 0
 */
public record FallsOnFirstRelease(Series series, Unit unit, BigDecimal bound)
    implements SeriesRule {
  /** Refuses what is not a fall. */
  public FallsOnFirstRelease {
    Objects.requireNonNull(series, "series");
    unit.check(bound);
  }

  @Override
  public RuleKind kind() {
    return switch (unit) {
      case PERCENT -> RuleKind.FALLS_ON_FIRST_RELEASE_BY_PERCENT;
      case AMOUNT -> RuleKind.FALLS_ON_FIRST_RELEASE_BY_AMOUNT;
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
      case ZH_CN ->
          where(names, language) + what(names, language) + "经修订比首次发布低" + limit + "或更多时提醒。";
      case EN ->
          "Tell me when a revision puts "
              + what(names, language)
              + " of "
              + where(names, language)
              + " below its first release by "
              + limit
              + " or more.";
    };
  }
}
