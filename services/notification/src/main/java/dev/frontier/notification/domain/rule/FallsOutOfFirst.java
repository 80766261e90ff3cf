package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The rank among the provinces is not one of the first so many. Told once, and again only after it
 * has been among them: so it is told when it falls out.
 *
 * @param bound how many, 1 or more
 */
public record FallsOutOfFirst(Series series, BigDecimal bound) implements SeriesRule {
  /** Refuses a place that is none. */
  public FallsOutOfFirst {
    Objects.requireNonNull(series, "series");
    Unit.AMOUNT.check(bound);
  }

  @Override
  public RuleKind kind() {
    return RuleKind.FALLS_OUT_OF_FIRST;
  }

  /** The first rank that is not among them; ranks count down from 0. */
  @Override
  public BigDecimal tripsAt() {
    return bound.add(BigDecimal.ONE).negate();
  }

  @Override
  public BigDecimal recoversAt() {
    return bound.negate();
  }

  @Override
  public boolean rearms() {
    return true;
  }

  @Override
  public String sentence(Names names, Language language) {
    String places = SeriesRule.plain(bound);
    return switch (language) {
      case ZH_CN -> where(names, language) + what(names, language) + "跌出前" + places + "位时提醒。";
      case EN ->
          "Tell me when "
              + where(names, language)
              + " falls out of the first "
              + places
              + " by "
              + what(names, language)
              + ".";
    };
  }
}
