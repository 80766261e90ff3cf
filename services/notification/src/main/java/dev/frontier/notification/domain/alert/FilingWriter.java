package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.FilingStep;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a sentence what happened to what a region files; times as the offices' clocks show. */
final class FilingWriter {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT).withZone(BEIJING);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(BEIJING);

  /** As many names as stay readable in a sentence. */
  private static final int NAMED = 5;

  private final Names names;

  FilingWriter(Names names) {
    this.names = names;
  }

  /** What it is about: the same for all that happens to a region in a round. */
  Wording title(FilingStep step) {
    String round = step.round();
    return new Wording(
        regionZh(step) + "的报送" + (round == null ? "" : "，" + round),
        "Filings of " + regionEn(step) + (round == null ? "" : ", " + round));
  }

  Wording write(FilingStep step) {
    return switch (step.what()) {
      case RETURNED -> new Wording(returnedZh(step), returnedEn(step));
      case OVERDUE -> new Wording(overdueZh(step), overdueEn(step));
    };
  }

  private String returnedZh(FilingStep step) {
    return regionZh(step)
        + (step.round() == null ? "" : "“" + step.round() + "”轮次")
        + "的报送被退回："
        + closed(step.reason(), "。")
        + concernedZh(step);
  }

  private String returnedEn(FilingStep step) {
    return "The filing of "
        + regionEn(step)
        + (step.round() == null ? "" : " for round " + step.round())
        + " was returned: "
        + closed(step.reason(), ".")
        + concernedEn(step);
  }

  private String overdueZh(FilingStep step) {
    return regionZh(step)
        + "“"
        + step.round()
        + "”轮次的报送已逾期"
        + since(step.dueAt(), ZH, "，截止时间", "（北京时间）")
        + "。"
        + concernedZh(step);
  }

  private String overdueEn(FilingStep step) {
    return "Figures of "
        + regionEn(step)
        + " for round "
        + step.round()
        + " are overdue"
        + since(step.dueAt(), EN, " since ", " Beijing time")
        + "."
        + concernedEn(step);
  }

  private String concernedZh(FilingStep step) {
    return listed(step, Language.ZH_CN, "涉及", "、", "等" + step.indicators().size() + "项", "。");
  }

  private String concernedEn(FilingStep step) {
    String more = " and " + (step.indicators().size() - NAMED) + " more";
    return listed(step, Language.EN, " It is about ", ", ", more, ".");
  }

  /** Some names, and how many there are when they are too many; nothing for none. */
  private String listed(
      FilingStep step, Language language, String begin, String between, String more, String end) {
    List<String> codes = step.indicators();
    if (codes.isEmpty()) {
      return "";
    }
    String named =
        codes.stream()
            .limit(NAMED)
            .map(
                code ->
                    language == Language.EN
                        ? names.indicatorWithin(code)
                        : names.indicator(code, language))
            .collect(Collectors.joining(between));
    return begin + named + (codes.size() > NAMED ? more : "") + end;
  }

  /** A reason as somebody wrote it, with an end. */
  private static String closed(String reason, String end) {
    String text = reason.strip();
    return text.matches("(?s).*[.!?。！？]") ? text : text + end;
  }

  private static String since(Instant at, DateTimeFormatter format, String begin, String end) {
    return at == null ? "" : begin + format.format(at) + end;
  }

  private String regionZh(FilingStep step) {
    return names.region(step.region(), Language.ZH_CN);
  }

  private String regionEn(FilingStep step) {
    return names.region(step.region(), Language.EN);
  }
}
