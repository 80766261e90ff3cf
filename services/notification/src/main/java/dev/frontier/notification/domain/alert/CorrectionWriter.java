package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.Reading;
import dev.frontier.notification.domain.rule.SeriesRule;

/** Says that an alert does not hold any more, and what is known instead. */
final class CorrectionWriter {
  private final FigureWords words;
  private final PastWriter past;

  CorrectionWriter(FigureWords words) {
    this.words = words;
    this.past = new PastWriter(words);
  }

  Wording write(SeriesRule rule, Facts.OfFigure f) {
    return new Wording(
        "更正：此前关于"
            + words.seriesZh(f)
            + PeriodWords.zh(f.period())
            + "的提醒不再成立，"
            + nowZh(rule, f)
            + "。",
        "Correction: the alert on "
            + words.indicatorWithin(f)
            + " of "
            + words.regionEn(f)
            + " in "
            + f.period()
            + " no longer holds: "
            + nowEn(rule, f)
            + ".");
  }

  private String nowZh(SeriesRule rule, Facts.OfFigure f) {
    if (f.gone() != null) {
      return goneZh(f.gone());
    }
    String earlier = f.comparedWith() == null ? "上年" : PeriodWords.zh(f.comparedWith());
    return switch (rule.kind()) {
      case FALLS_BELOW -> "现为" + words.quantity(f, f.value(), Language.ZH_CN);
      case FALLS_BY_PERCENT, FALLS_BY_AMOUNT -> "现比" + earlier + words.movedZh(f, f.value());
      case FALLS_OUT_OF_FIRST -> "现列第" + SeriesRule.plain(f.value()) + "位";
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT,
          FALLS_ON_FIRST_RELEASE_BY_AMOUNT,
          SHARE_FALLS_BY_POINTS,
          RANK_FALLS_BY,
          DECLINES_IN_A_ROW,
          WORST_OF_GROUP,
          AGAINST_NATION ->
          past.nowZh(rule.kind(), f);
      case MEASURE_STATUS_MOVES,
          MEASURE_REFUSED,
          MEASURE_OVERDUE,
          MEASURE_BLOCKED,
          SUBMISSION_RETURNED,
          SUBMISSION_OVERDUE ->
          throw new IllegalArgumentException(rule.kind() + " is not about a figure");
    };
  }

  private String nowEn(SeriesRule rule, Facts.OfFigure f) {
    if (f.gone() != null) {
      return goneEn(f.gone());
    }
    String earlier = f.comparedWith() == null ? "the year before" : f.comparedWith();
    return switch (rule.kind()) {
      case FALLS_BELOW -> "it is " + words.quantity(f, f.value(), Language.EN) + " now";
      case FALLS_BY_PERCENT, FALLS_BY_AMOUNT ->
          "by what is known now it " + words.movedEn(f, f.value()) + " on " + earlier;
      case FALLS_OUT_OF_FIRST -> "it ranks " + SeriesRule.plain(f.value()) + " now";
      case FALLS_ON_FIRST_RELEASE_BY_PERCENT,
          FALLS_ON_FIRST_RELEASE_BY_AMOUNT,
          SHARE_FALLS_BY_POINTS,
          RANK_FALLS_BY,
          DECLINES_IN_A_ROW,
          WORST_OF_GROUP,
          AGAINST_NATION ->
          past.nowEn(rule.kind(), f);
      case MEASURE_STATUS_MOVES,
          MEASURE_REFUSED,
          MEASURE_OVERDUE,
          MEASURE_BLOCKED,
          SUBMISSION_RETURNED,
          SUBMISSION_OVERDUE ->
          throw new IllegalArgumentException(rule.kind() + " is not about a figure");
    };
  }

  private static String goneZh(Reading.Why why) {
    return switch (why) {
      case MISSING -> "该数据已撤回或缺失";
      case WITHHELD -> "该数据因覆盖不足等原因不再给出";
      case PARTIAL -> "部分地区的数据缺失，无法再作判断";
    };
  }

  private static String goneEn(Reading.Why why) {
    return switch (why) {
      case MISSING -> "the figure was withdrawn or is missing";
      case WITHHELD -> "the figure is withheld, for too little coverage or the like";
      case PARTIAL -> "figures of some regions are missing, so that it cannot be judged";
    };
  }
}
