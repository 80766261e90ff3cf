package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.math.BigDecimal;

/** Says what rules that look back have seen: each with the number that it was held against. */
final class PastWriter {
  private final FigureWords words;

  PastWriter(FigureWords words) {
    this.words = words;
  }

  String zh(RuleKind kind, Facts.OfFigure f) {
    String series = words.seriesZh(f);
    String period = PeriodWords.zh(f.period());
    return switch (kind) {
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT, FALLS_ON_FIRST_RELEASE_BY_AMOUNT ->
          series
              + period
              + "首次发布为"
              + words.quantity(f, f.reference(), Language.ZH_CN)
              + (f.level() == null
                  ? "，经修订"
                  : "，现修订为" + words.quantity(f, f.level(), Language.ZH_CN) + "，")
              + "低"
              + words.size(f, f.value(), Language.ZH_CN)
              + "。";
      case SHARE_FALLS_BY_POINTS ->
          series
              + "占全国的比重"
              + period
              + "为"
              + FigureWords.percent(f.reference().add(f.value()))
              + "，比"
              + earlierZh(f)
              + "的"
              + FigureWords.percent(f.reference())
              + "下降"
              + words.size(f, f.value(), Language.ZH_CN)
              + "。";
      case RANK_FALLS_BY ->
          series
              + period
              + "列第"
              + plain(f.reference().subtract(f.value()))
              + "位，比"
              + earlierZh(f)
              + "的第"
              + plain(f.reference())
              + "位下降"
              + plain(f.value().abs())
              + "位。";
      case DECLINES_IN_A_ROW ->
          series
              + "到"
              + period
              + "已连续"
              + plain(f.value())
              + "年低于上年"
              + (f.comparedWith() == null ? "" : "，自" + PeriodWords.zh(f.comparedWith()) + "起逐年下降")
              + FigureWords.partlyZh(f.coverage())
              + "。";
      case WORST_OF_GROUP ->
          series
              + period
              + "列第"
              + plain(f.reference())
              + "位，为"
              + f.coverage().expected()
              + "个地区中的末位。";
      case AGAINST_NATION ->
          series
              + period
              + "比"
              + earlierZh(f)
              + "下降"
              + words.size(f, f.value(), Language.ZH_CN)
              + FigureWords.partlyZh(f.coverage())
              + "，而全国增长"
              + FigureWords.percent(f.reference())
              + "。";
      default -> throw new IllegalArgumentException(kind + " does not look back");
    };
  }

  String en(RuleKind kind, Facts.OfFigure f) {
    String series = words.seriesEn(f);
    return switch (kind) {
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT, FALLS_ON_FIRST_RELEASE_BY_AMOUNT ->
          series
              + " in "
              + f.period()
              + " was first released as "
              + words.quantity(f, f.reference(), Language.EN)
              + (f.level() == null
                  ? " and has been revised"
                  : " and is revised to " + words.quantity(f, f.level(), Language.EN))
              + ", which is lower by "
              + words.size(f, f.value(), Language.EN)
              + ".";
      case SHARE_FALLS_BY_POINTS ->
          "The national share of "
              + words.regionEn(f)
              + " in "
              + words.indicatorWithin(f)
              + " fell by "
              + words.size(f, f.value(), Language.EN)
              + " in "
              + f.period()
              + " on "
              + earlierEn(f)
              + ", from "
              + FigureWords.percent(f.reference())
              + " to "
              + FigureWords.percent(f.reference().add(f.value()))
              + ".";
      case RANK_FALLS_BY ->
          words.regionEn(f)
              + " ranks "
              + plain(f.reference().subtract(f.value()))
              + " by "
              + words.indicatorWithin(f)
              + " in "
              + f.period()
              + ", "
              + places(f.value().abs())
              + " below its rank of "
              + plain(f.reference())
              + " in "
              + earlierEn(f)
              + ".";
      case DECLINES_IN_A_ROW ->
          series
              + " was below the year before for "
              + plain(f.value())
              + " years in a row by "
              + f.period()
              + (f.comparedWith() == null ? "" : ", falling since " + f.comparedWith())
              + FigureWords.partlyEn(f.coverage())
              + ".";
      case WORST_OF_GROUP ->
          words.regionEn(f)
              + " ranks "
              + plain(f.reference())
              + " by "
              + words.indicatorWithin(f)
              + " in "
              + f.period()
              + ", the last of "
              + f.coverage().expected()
              + " regions.";
      case AGAINST_NATION ->
          series
              + " fell by "
              + words.size(f, f.value(), Language.EN)
              + " in "
              + f.period()
              + " on "
              + earlierEn(f)
              + FigureWords.partlyEn(f.coverage())
              + ", while the national figure grew by "
              + FigureWords.percent(f.reference())
              + ".";
      default -> throw new IllegalArgumentException(kind + " does not look back");
    };
  }

  /** What is known now of what was told, for corrections. */
  String nowZh(RuleKind kind, Facts.OfFigure f) {
    return switch (kind) {
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT, FALLS_ON_FIRST_RELEASE_BY_AMOUNT ->
          "现比首次发布" + words.movedZh(f, f.value());
      case SHARE_FALLS_BY_POINTS -> "现占全国的比重比" + earlierZh(f) + words.movedZh(f, f.value());
      case RANK_FALLS_BY ->
          "现列第"
              + plain(f.reference().subtract(f.value()))
              + "位，"
              + earlierZh(f)
              + "为第"
              + plain(f.reference())
              + "位";
      case DECLINES_IN_A_ROW ->
          f.value().signum() == 0 ? "现不低于上年" : "现为连续" + plain(f.value()) + "年低于上年";
      case WORST_OF_GROUP -> "现列" + f.coverage().expected() + "个地区中的第" + plain(f.reference()) + "位";
      case AGAINST_NATION -> "现不再是本地下降而全国增长";
      default -> throw new IllegalArgumentException(kind + " does not look back");
    };
  }

  /** What is known now of what was told, for corrections. */
  String nowEn(RuleKind kind, Facts.OfFigure f) {
    return switch (kind) {
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT, FALLS_ON_FIRST_RELEASE_BY_AMOUNT ->
          "by what is known now it " + words.movedEn(f, f.value()) + " on its first release";
      case SHARE_FALLS_BY_POINTS ->
          "by what is known now the share " + words.movedEn(f, f.value()) + " on " + earlierEn(f);
      case RANK_FALLS_BY ->
          "it ranks "
              + plain(f.reference().subtract(f.value()))
              + " now, and "
              + plain(f.reference())
              + " in "
              + earlierEn(f);
      case DECLINES_IN_A_ROW ->
          f.value().signum() == 0
              ? "by what is known now it is not below the year before"
              : "by what is known now it is below the year before for "
                  + (f.value().compareTo(BigDecimal.ONE) == 0
                      ? "1 year"
                      : plain(f.value()) + " years in a row");
      case WORST_OF_GROUP ->
          "it ranks " + plain(f.reference()) + " of " + f.coverage().expected() + " now";
      case AGAINST_NATION ->
          "by what is known now it does not fall while the national figure grows";
      default -> throw new IllegalArgumentException(kind + " does not look back");
    };
  }

  private static String earlierZh(Facts.OfFigure f) {
    return f.comparedWith() == null ? "上年" : PeriodWords.zh(f.comparedWith());
  }

  private static String earlierEn(Facts.OfFigure f) {
    return f.comparedWith() == null ? "the year before" : f.comparedWith();
  }

  private static String places(BigDecimal number) {
    return plain(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " place" : " places");
  }

  private static String plain(BigDecimal number) {
    return SeriesRule.plain(number);
  }
}
