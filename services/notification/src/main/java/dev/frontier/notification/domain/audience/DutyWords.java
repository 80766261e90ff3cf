package dev.frontier.notification.domain.audience;

import dev.frontier.notification.domain.alert.Wording;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a ministry is reminded of, in words; days as they are counted in Beijing. */
final class DutyWords {
  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private static final String OFFICER = "ministry-officer";

  private DutyWords() {}

  static Wording of(DutyNotice notice) {
    return switch (notice.kind()) {
      case OVERDUE, OVERDUE_7, OVERDUE_14 ->
          new Wording(
              whatZh(notice) + "已逾期，截止日为" + ZH.format(notice.dueDay()) + "。",
              whatEn(notice) + " is overdue: it was due by " + notice.dueDay() + ".");
      case DUE_IN_14, DUE_IN_7, DUE_IN_1, RETURNED ->
          new Wording(
              whatZh(notice)
                  + "的截止日为"
                  + ZH.format(notice.dueDay())
                  + "，剩余"
                  + TimeLeft.zh(notice.at(), notice.dueAt())
                  + "。",
              whatEn(notice)
                  + " is due by "
                  + notice.dueDay()
                  + ": "
                  + TimeLeft.en(notice.at(), notice.dueAt())
                  + " left.");
    };
  }

  private static String whatZh(DutyNotice n) {
    String measure = "措施" + n.measure() + "“" + n.measureZh() + "”";
    String what =
        n.milestone() == null
            ? periodZh(n.period()) + "报告"
            : "的里程碑" + n.milestone() + "“" + n.milestoneZh() + "”";
    return (isForTheOfficer(n) ? "" : n.ministry() + "：") + measure + what;
  }

  private static String whatEn(DutyNotice n) {
    String measure = n.measure() + " \"" + n.measureEn() + "\"";
    String what =
        n.milestone() == null
            ? "The report on " + measure + " for " + n.period()
            : "Milestone " + n.milestone() + " \"" + n.milestoneEn() + "\" of " + measure;
    return (isForTheOfficer(n) ? "" : n.ministry() + ": ") + what;
  }

  /** Whoever is above the officer looks after more than one. */
  private static boolean isForTheOfficer(DutyNotice notice) {
    return notice.audience().role().equals(OFFICER);
  }

  private static String periodZh(String period) {
    return period.substring(0, 4) + "年" + (period.endsWith("H1") ? "上半年" : "下半年");
  }
}
