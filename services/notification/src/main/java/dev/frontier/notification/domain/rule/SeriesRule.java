package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import java.math.BigDecimal;

/**
 * A rule over the figures of one indicator. Every kind of rule is read as one number, the lower the
 * worse; a rule is a limit on it. So a change is read once for each kind, however many rules of
 * that kind there are.
 */
public sealed interface SeriesRule extends Rule
    permits FallsBelow,
        FallsBy,
        FallsOutOfFirst,
        FallsOnFirstRelease,
        ShareFallsByPoints,
        RankFallsBy,
        DeclinesInARow,
        WorstOfGroup,
        AgainstNation {

  /** What is watched. */
  Series series();

  /** The limit as the owner wrote it; null for kinds without one. */
  BigDecimal bound();

  /**
   * The highest number at which the rule can fire. Stored beside the rule, so that a change finds
   * by index the rules that it can trip and no others.
   */
  BigDecimal tripsAt();

  /** Whether a reading has gone so far. */
  default boolean tripped(Reading.Known reading) {
    return reading.number().compareTo(tripsAt()) <= 0;
  }

  /**
   * Whether later periods stay quiet once one was told, until a figure has come back to {@link
   * #recoversAt()}.
   */
  default boolean rearms() {
    return series().recovery() != null;
  }

  /** The number from which on a told drop counts as gone. */
  default BigDecimal recoversAt() {
    BigDecimal recovery = series().recovery();
    return recovery == null ? tripsAt() : recovery.negate();
  }

  /** The regions in words. */
  default String where(Names names, Language language) {
    return series().regions().words(names, language);
  }

  /** The indicator in words, as it stands inside a sentence. */
  default String what(Names names, Language language) {
    return language == Language.ZH_CN
        ? names.indicator(series().indicator(), language)
        : names.indicatorWithin(series().indicator());
  }

  /** How much of the indicator, with its unit. */
  default String quantity(Names names, BigDecimal amount, Language language) {
    return names.quantityOf(series().indicator(), amount, language);
  }

  /** A number in the terms of the limit, with its unit. */
  default String inTermsOfLimit(Names names, BigDecimal number, Language language) {
    return switch (kind()) {
      case FALLS_BY_PERCENT, FALLS_ON_FIRST_RELEASE_BY_PERCENT -> plain(number) + "%";
      case SHARE_FALLS_BY_POINTS ->
          plain(number) + (language == Language.ZH_CN ? "个百分点" : " percentage points");
      default -> quantity(names, number, language);
    };
  }

  /** A number as people write it. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
