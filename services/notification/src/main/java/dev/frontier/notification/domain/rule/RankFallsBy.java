package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The rank among the provinces is at least so many places worse than the year before. All who are
 * ranked have to be known in both years: a place is not lost to who was missing before.
 *
 * @param bound how many places, 1 or more
 */
public record RankFallsBy(Series series, BigDecimal bound) implements SeriesRule {
  /** Refuses a fall that is none. */
  public RankFallsBy {
    Objects.requireNonNull(series, "series");
    Unit.AMOUNT.check(bound);
  }

  @Override
  public RuleKind kind() {
    return RuleKind.RANK_FALLS_BY;
  }

  @Override
  public BigDecimal tripsAt() {
    return bound.negate();
  }

  @Override
  public String sentence(Names names, Language language) {
    String places = SeriesRule.plain(bound);
    return switch (language) {
      case ZH_CN ->
          where(names, language) + what(names, language) + "的位次比上年下降" + places + "位或更多时提醒。";
      case EN ->
          "Tell me when the rank of "
              + where(names, language)
              + " by "
              + what(names, language)
              + " falls by "
              + places
              + (bound.compareTo(BigDecimal.ONE) == 0 ? " place" : " places")
              + " or more on the year before.";
    };
  }
}
