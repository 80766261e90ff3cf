package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.math.BigDecimal;

/** Says what a rule saw when it fired. */
final class FigureWriter {
  private final FigureWords words;
  private final PastWriter past;

  FigureWriter(FigureWords words) {
    this.words = words;
    this.past = new PastWriter(words);
  }

  Wording write(SeriesRule rule, Facts.OfFigure f) {
    return new Wording(zh(rule, f), en(rule, f));
  }

  private String zh(SeriesRule rule, Facts.OfFigure f) {
    String series = words.seriesZh(f);
    String period = PeriodWords.zh(f.period());
    String earlier = f.comparedWith() == null ? "上年" : PeriodWords.zh(f.comparedWith());
    return switch (rule.kind()) {
      case FALLS_BELOW ->
          series
              + period
              + "为"
              + words.quantity(f, f.value(), Language.ZH_CN)
              + "，低于"
              + words.quantity(f, rule.bound(), Language.ZH_CN)
              + "。";
      case FALLS_BY_PERCENT, FALLS_BY_AMOUNT ->
          series
              + period
              + "比"
              + earlier
              + "下降"
              + words.size(f, f.value(), Language.ZH_CN)
              + (f.level() == null ? "" : "，为" + words.quantity(f, f.level(), Language.ZH_CN))
              + FigureWords.partlyZh(f.coverage())
              + "。";
      case FALLS_OUT_OF_FIRST ->
          series + period + "列第" + plain(f.value()) + "位，跌出前" + plain(rule.bound()) + "位。";
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT,
          FALLS_ON_FIRST_RELEASE_BY_AMOUNT,
          SHARE_FALLS_BY_POINTS,
          RANK_FALLS_BY,
          DECLINES_IN_A_ROW,
          WORST_OF_GROUP,
          AGAINST_NATION ->
          past.zh(rule.kind(), f);
      case MEASURE_STATUS_MOVES,
          MEASURE_REFUSED,
          MEASURE_OVERDUE,
          MEASURE_BLOCKED,
          SUBMISSION_RETURNED,
          SUBMISSION_OVERDUE ->
          throw new IllegalArgumentException(rule.kind() + " does not fire on a figure");
    };
  }

  private String en(SeriesRule rule, Facts.OfFigure f) {
    String series = words.seriesEn(f);
    String earlier = f.comparedWith() == null ? "the year before" : f.comparedWith();
    return switch (rule.kind()) {
      case FALLS_BELOW ->
          series
              + " in "
              + f.period()
              + " is "
              + words.quantity(f, f.value(), Language.EN)
              + ", below "
              + words.quantity(f, rule.bound(), Language.EN)
              + ".";
      case FALLS_BY_PERCENT, FALLS_BY_AMOUNT ->
          series
              + " fell by "
              + words.size(f, f.value(), Language.EN)
              + " in "
              + f.period()
              + " on "
              + earlier
              + (f.level() == null ? "" : ", to " + words.quantity(f, f.level(), Language.EN))
              + FigureWords.partlyEn(f.coverage())
              + ".";
      case FALLS_OUT_OF_FIRST ->
          words.regionEn(f)
              + " ranks "
              + plain(f.value())
              + " by "
              + words.indicatorWithin(f)
              + " in "
              + f.period()
              + ", which is out of the first "
              + plain(rule.bound())
              + ".";
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT,
          FALLS_ON_FIRST_RELEASE_BY_AMOUNT,
          SHARE_FALLS_BY_POINTS,
          RANK_FALLS_BY,
          DECLINES_IN_A_ROW,
          WORST_OF_GROUP,
          AGAINST_NATION ->
          past.en(rule.kind(), f);
      case MEASURE_STATUS_MOVES,
          MEASURE_REFUSED,
          MEASURE_OVERDUE,
          MEASURE_BLOCKED,
          SUBMISSION_RETURNED,
          SUBMISSION_OVERDUE ->
          throw new IllegalArgumentException(rule.kind() + " does not fire on a figure");
    };
  }

  private static String plain(BigDecimal number) {
    return SeriesRule.plain(number);
  }
}
