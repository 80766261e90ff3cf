package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The indicator falls on the year before, like for like, while the national figure grows. Where
 * either is not known nothing is told, and where the nation does not grow nothing moves against it.
 */
public record AgainstNation(Series series) implements SeriesRule {
  /** Percentages are given with six decimals, so that this is the smallest fall there is. */
  private static final BigDecimal LEAST_FALL = new BigDecimal("-0.000001");

  /** Refuses an absent series. */
  public AgainstNation {
    Objects.requireNonNull(series, "series");
  }

  @Override
  public RuleKind kind() {
    return RuleKind.AGAINST_NATION;
  }

  @Override
  public BigDecimal bound() {
    return null;
  }

  @Override
  public BigDecimal tripsAt() {
    return LEAST_FALL;
  }

  @Override
  public String sentence(Names names, Language language) {
    return switch (language) {
      case ZH_CN -> where(names, language) + what(names, language) + "比上年下降而全国增长时提醒。";
      case EN ->
          "Tell me when "
              + what(names, language)
              + " of "
              + where(names, language)
              + " falls on the year before while the national figure grows.";
    };
  }
}
