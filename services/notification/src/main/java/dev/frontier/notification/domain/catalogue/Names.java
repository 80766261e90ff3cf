package dev.frontier.notification.domain.catalogue;

import dev.frontier.notification.domain.Language;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names and units for wording. A code that is not known stands for itself: an alert is never lost
 * for it.
 */
public final class Names {
  private record Key(Entry.Kind kind, String code) {}

  private final Map<Key, Entry> entries = new HashMap<>();

  /** Names from these entries. */
  public Names(Collection<Entry> known) {
    known.forEach(e -> entries.put(new Key(e.kind(), e.code()), e));
  }

  /** The name of an indicator, or its code. */
  public String indicator(String code, Language language) {
    return name(Entry.Kind.INDICATOR, code, language);
  }

  /** The name of a region, or its code. */
  public String region(String code, Language language) {
    return name(Entry.Kind.REGION, code, language);
  }

  /** A measure by its code and, where that is known, its name. */
  public String measure(String code, Language language) {
    Optional<Entry> known = entry(Entry.Kind.MEASURE, code);
    return switch (language) {
      case ZH_CN -> code + known.map(it -> "“" + it.nameZh() + "”").orElse("");
      case EN -> code + known.map(it -> " \"" + it.nameEn() + "\"").orElse("");
    };
  }

  /**
   * A figure of an indicator with its unit in words; without unit while the indicator is not known.
   */
  public String quantityOf(String indicator, BigDecimal figure, Language language) {
    return entry(Entry.Kind.INDICATOR, indicator)
        .filter(e -> e.unit() != null && e.unitMult() != null)
        .map(e -> quantity(figure, e.unit(), e.unitMult(), language))
        .orElseGet(figure::toPlainString);
  }

  /**
   * A figure with its unit in words, exact: 733.61 with multiplier 8 is 733.61亿美元, or 73.361
   * billion US dollars, because Chinese counts in 万 and 亿 and English in thousands.
   */
  public String quantity(BigDecimal figure, String unit, int unitMult, Language language) {
    return switch (language) {
      case ZH_CN ->
          figure.toPlainString()
              + chineseMultiplier(unitMult)
              + name(Entry.Kind.UNIT, unit, language);
      case EN ->
          inThousands(figure, unitMult) + " " + within(name(Entry.Kind.UNIT, unit, language));
    };
  }

  /** The name of an indicator inside an English sentence: "total foreign trade", but "GDP". */
  public String indicatorWithin(String code) {
    return within(indicator(code, Language.EN));
  }

  /** A name inside an English sentence: its first letter small, unless it is an abbreviation. */
  public String within(String name) {
    boolean word =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isLowerCase(name.charAt(1));
    return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }

  private static String chineseMultiplier(int unitMult) {
    return switch (unitMult) {
      case 0 -> "";
      case 3 -> "千";
      case 4 -> "万";
      case 6 -> "百万";
      case 8 -> "亿";
      default -> "×10^" + unitMult;
    };
  }

  private static String inThousands(BigDecimal figure, int unitMult) {
    if (unitMult >= 8) {
      return figure.scaleByPowerOfTen(unitMult - 9).toPlainString() + " billion";
    }
    if (unitMult >= 4) {
      return figure.scaleByPowerOfTen(unitMult - 6).toPlainString() + " million";
    }
    return figure.scaleByPowerOfTen(unitMult).toPlainString();
  }

  private String name(Entry.Kind kind, String code, Language language) {
    return entry(kind, code)
        .map(e -> language == Language.ZH_CN ? e.nameZh() : e.nameEn())
        .orElse(code);
  }

  private Optional<Entry> entry(Entry.Kind kind, String code) {
    return Optional.ofNullable(entries.get(new Key(kind, code)));
  }
}
