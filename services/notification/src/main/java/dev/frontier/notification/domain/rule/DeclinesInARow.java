package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * So many years in a row are each below the year before, like for like. Told once of a row: the
 * years that prolong it are told only after one has ended it. A year of which nothing is known is
 * no decline.
 *
 * @param bound how many years, 2 or more
 */
public record DeclinesInARow(Series series, BigDecimal bound) implements SeriesRule {
  /** Refuses what is no row. */
  public DeclinesInARow {
    Objects.requireNonNull(series, "series");
    Unit.AMOUNT.check(bound);
  }

  @Override
  public RuleKind kind() {
    return RuleKind.DECLINES_IN_A_ROW;
  }

  /** Years count down from 0. */
  @Override
  public BigDecimal tripsAt() {
    return bound.negate();
  }

  @Override
  public BigDecimal recoversAt() {
    return BigDecimal.ONE.subtract(bound);
  }

  @Override
  public boolean rearms() {
    return true;
  }

  @Override
  public String sentence(Names names, Language language) {
    String years = SeriesRule.plain(bound);
    return switch (language) {
      case ZH_CN -> where(names, language) + what(names, language) + "连续" + years + "年低于上年时提醒。";
      case EN ->
          "Tell me when "
              + what(names, language)
              + " of "
              + where(names, language)
              + " is below the year before for "
              + years
              + " years in a row.";
    };
  }
}
