package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of sentences about figures. Percentages are shown with two decimals; rules compare all. */
final class FigureWords {
  private static final int SHOWN_DECIMALS = 2;

  private final Names names;

  FigureWords(Names names) {
    this.names = names;
  }

  String seriesZh(Facts.OfFigure f) {
    return names.region(f.region(), Language.ZH_CN)
        + names.indicator(f.indicator(), Language.ZH_CN);
  }

  String seriesEn(Facts.OfFigure f) {
    return names.indicator(f.indicator(), Language.EN) + " of " + regionEn(f);
  }

  String regionEn(Facts.OfFigure f) {
    return names.region(f.region(), Language.EN);
  }

  String indicatorWithin(Facts.OfFigure f) {
    return names.indicatorWithin(f.indicator());
  }

  String quantity(Facts.OfFigure f, BigDecimal value, Language language) {
    return names.quantity(value, f.unit(), f.unitMult(), language);
  }

  /** How large a change on the year before or the first release is, without its sign. */
  String size(Facts.OfFigure f, BigDecimal change, Language language) {
    if (f.measure() == Measure.YOY_ABSOLUTE || f.measure() == DerivedMeasure.ON_FIRST_ABSOLUTE) {
      return quantity(f, change.abs(), language);
    }
    if (f.measure() == DerivedMeasure.SHARE_POINTS) {
      return rounded(change.abs()) + (language == Language.ZH_CN ? "个百分点" : " percentage points");
    }
    return percent(change.abs());
  }

  /** 下降20.00%, 上升3.10%, 持平. */
  String movedZh(Facts.OfFigure f, BigDecimal change) {
    return switch (change.signum()) {
      case -1 -> "下降" + size(f, change, Language.ZH_CN);
      case 1 -> "上升" + size(f, change, Language.ZH_CN);
      default -> "持平";
    };
  }

  /** Fell by 20.00%, rose by 3.10%, did not change. */
  String movedEn(Facts.OfFigure f, BigDecimal change) {
    return switch (change.signum()) {
      case -1 -> "fell by " + size(f, change, Language.EN);
      case 1 -> "rose by " + size(f, change, Language.EN);
      default -> "did not change";
    };
  }

  /** The members that stand behind a comparison, when some are missing. */
  static String partlyZh(Coverage coverage) {
    return coverage.partial()
        ? "（" + coverage.expected() + "个地区中的" + coverage.present() + "个，同口径比较）"
        : "";
  }

  /** The members that stand behind a comparison, when some are missing. */
  static String partlyEn(Coverage coverage) {
    return coverage.partial()
        ? " (" + coverage.present() + " of " + coverage.expected() + " regions, like for like)"
        : "";
  }

  static String percent(BigDecimal figure) {
    return rounded(figure) + "%";
  }

  static String rounded(BigDecimal figure) {
    return figure.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }
}
