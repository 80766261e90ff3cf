package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.StatusMove;
import dev.frontier.notification.domain.rule.FallsBelow;
import dev.frontier.notification.domain.rule.FallsByPercent;
import dev.frontier.notification.domain.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Says in a sentence what happened. Percentages are shown with two decimals; rules compare all six.
 */
public final class AlertWriter {
  private static final int SHOWN_DECIMALS = 2;

  private final Names names;

  /** A writer that knows these names. */
  public AlertWriter(Names names) {
    this.names = names;
  }

  /** The sentence for a rule that fired on these facts. */
  public Wording write(Rule rule, Facts facts) {
    if (facts instanceof Facts.OfMove moved) {
      return new Wording(moveZh(moved.move()), moveEn(moved.move()));
    }
    Facts.OfFigure figure = (Facts.OfFigure) facts;
    if (rule instanceof FallsByPercent) {
      return new Wording(fallZh(figure), fallEn(figure));
    }
    if (rule instanceof FallsBelow below) {
      return new Wording(belowZh(figure, below), belowEn(figure, below));
    }
    throw new IllegalArgumentException(rule.kind() + " does not fire on a figure");
  }

  private String fallZh(Facts.OfFigure f) {
    return seriesZh(f)
        + PeriodWords.zh(f.period())
        + "比"
        + PeriodWords.zh(f.comparedWith())
        + "下降"
        + percent(f.value().negate())
        + (f.level() == null ? "" : "，为" + quantity(f, f.level(), Language.ZH_CN))
        + (f.coverage().partial() ? "（" + membersZh(f.coverage()) + "，同口径比较）" : "")
        + "。";
  }

  private String fallEn(Facts.OfFigure f) {
    return seriesEn(f)
        + " fell by "
        + percent(f.value().negate())
        + " in "
        + f.period()
        + " on "
        + f.comparedWith()
        + (f.level() == null ? "" : ", to " + quantity(f, f.level(), Language.EN))
        + (f.coverage().partial() ? " (" + membersEn(f.coverage()) + ", like for like)" : "")
        + ".";
  }

  private String belowZh(Facts.OfFigure f, FallsBelow rule) {
    return seriesZh(f)
        + PeriodWords.zh(f.period())
        + "为"
        + quantity(f, f.value(), Language.ZH_CN)
        + "，低于"
        + quantity(f, rule.threshold(), Language.ZH_CN)
        + "。";
  }

  private String belowEn(Facts.OfFigure f, FallsBelow rule) {
    return seriesEn(f)
        + " in "
        + f.period()
        + " is "
        + quantity(f, f.value(), Language.EN)
        + ", below "
        + quantity(f, rule.threshold(), Language.EN)
        + ".";
  }

  private static String moveZh(StatusMove move) {
    if (move.overdue()) {
      return "措施" + move.measure() + "（" + move.ministry() + "）有报告或里程碑已逾期。";
    }
    return "措施"
        + move.measure()
        + "（"
        + move.ministry()
        + "）："
        + joined(
            step(move, true, "申报状态由“", "”变为“", "”", Language.ZH_CN),
            step(move, false, "核实结果由“", "”变为“", "”", Language.ZH_CN),
            "；")
        + "。";
  }

  private static String moveEn(StatusMove move) {
    if (move.overdue()) {
      return "Measure "
          + move.measure()
          + " ("
          + move.ministry()
          + "): a report or a milestone is overdue.";
    }
    return "Measure "
        + move.measure()
        + " ("
        + move.ministry()
        + "): "
        + joined(
            step(move, true, "claimed status moved from \"", "\" to \"", "\"", Language.EN),
            step(move, false, "verified status moved from \"", "\" to \"", "\"", Language.EN),
            "; ")
        + ".";
  }

  private static String step(
      StatusMove move, boolean claimed, String from, String to, String end, Language language) {
    String before = part(move.before(), claimed);
    String after = part(move.after(), claimed);
    return before.equals(after)
        ? ""
        : from + StatusWords.of(before, language) + to + StatusWords.of(after, language) + end;
  }

  private static String part(MeasureStatus status, boolean claimed) {
    return claimed ? status.claimed() : status.verified();
  }

  private static String joined(String first, String second, String between) {
    return first + (first.isEmpty() || second.isEmpty() ? "" : between) + second;
  }

  private String seriesZh(Facts.OfFigure f) {
    return names.region(f.region(), Language.ZH_CN)
        + names.indicator(f.indicator(), Language.ZH_CN);
  }

  private String seriesEn(Facts.OfFigure f) {
    return names.indicator(f.indicator(), Language.EN)
        + " of "
        + names.region(f.region(), Language.EN);
  }

  private String quantity(Facts.OfFigure f, BigDecimal value, Language language) {
    return names.quantity(value, f.unit(), f.unitMult(), language);
  }

  private static String membersZh(Coverage coverage) {
    return coverage.expected() + "个地区中的" + coverage.present() + "个";
  }

  private static String membersEn(Coverage coverage) {
    return coverage.present() + " of " + coverage.expected() + " regions";
  }

  private static String percent(BigDecimal fall) {
    return fall.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
