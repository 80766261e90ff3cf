package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The share of the national figure falls by at least so many percentage points on the year before.
 * Both years have to be known of all members.
 *
 * @param bound at least how far it falls, more than 0
 */
public record ShareFallsByPoints(Series series, BigDecimal bound) implements SeriesRule {
  /** Refuses what is not a fall. */
  public ShareFallsByPoints {
    Objects.requireNonNull(series, "series");
    Unit.PERCENT.check(bound);
  }

  @Override
  public RuleKind kind() {
    return RuleKind.SHARE_FALLS_BY_POINTS;
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
          where(names, language) + what(names, language) + "占全国的比重比上年下降" + limit + "或更多时提醒。";
      case EN ->
          "Tell me when the national share of "
              + where(names, language)
              + " in "
              + what(names, language)
              + " falls by "
              + limit
              + " or more on the year before.";
    };
  }
}
