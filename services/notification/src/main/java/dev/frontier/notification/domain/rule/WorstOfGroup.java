package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The rank is the last of all that are ranked together, and all of them are known. Who shares the
 * last place with another is not the last. Told once, and again only after it was not the last.
 */
public record WorstOfGroup(Series series) implements SeriesRule {
  /** Refuses an absent series. */
  public WorstOfGroup {
    Objects.requireNonNull(series, "series");
  }

  @Override
  public RuleKind kind() {
    return RuleKind.WORST_OF_GROUP;
  }

  @Override
  public BigDecimal bound() {
    return null;
  }

  /** Places above the last. */
  @Override
  public BigDecimal tripsAt() {
    return BigDecimal.ZERO;
  }

  @Override
  public BigDecimal recoversAt() {
    return BigDecimal.ONE;
  }

  @Override
  public boolean rearms() {
    return true;
  }

  @Override
  public String sentence(Names names, Language language) {
    return switch (language) {
      case ZH_CN -> where(names, language) + what(names, language) + "在所属地区组中列末位时提醒。";
      case EN ->
          "Tell me when "
              + where(names, language)
              + " becomes the last of its group by "
              + what(names, language)
              + ".";
    };
  }
}
