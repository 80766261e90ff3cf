package dev.frontier.notification.domain.audience;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.catalogue.Names;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in a sentence of what somebody is reminded; times as the offices' clocks show them. */
public final class NoticeWriter {
  /** Figures are collected on Beijing time. */
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT).withZone(BEIJING);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(BEIJING);

  private static final String APPROVER = "province-approver";

  private final Names names;

  /** A writer that knows these names. */
  public NoticeWriter(Names names) {
    this.names = names;
  }

  /** The sentence. */
  public Wording write(Notice notice) {
    return switch (notice.kind()) {
      case RETURNED -> new Wording(returnedZh(notice), returnedEn(notice));
      case OVERDUE -> new Wording(overdueZh(notice), overdueEn(notice));
      case DUE_IN_14, DUE_IN_7, DUE_IN_1 -> new Wording(dueZh(notice), dueEn(notice));
    };
  }

  private String dueZh(Notice n) {
    return regionZh(n)
        + "“"
        + roundZh(n)
        + "”"
        + (isForApprover(n) ? "有待审核的报送，截止时间" : "的报送截止时间")
        + timeZh(n.dueAt())
        + "，剩余"
        + leftZh(n)
        + "。";
  }

  private String dueEn(Notice n) {
    return (isForApprover(n) ? "A filing of " : "Figures of ")
        + regionEn(n)
        + " for \""
        + roundEn(n)
        + "\""
        + (isForApprover(n) ? " awaits your approval, due by " : " are due by ")
        + timeEn(n.dueAt())
        + ": "
        + leftEn(n)
        + " left.";
  }

  private String overdueZh(Notice n) {
    return regionZh(n) + "“" + roundZh(n) + "”的报送已逾期，截止时间" + timeZh(n.dueAt()) + "。";
  }

  private String overdueEn(Notice n) {
    return "Figures of "
        + regionEn(n)
        + " for \""
        + roundEn(n)
        + "\" are overdue since "
        + timeEn(n.dueAt())
        + ".";
  }

  private String returnedZh(Notice n) {
    return regionZh(n)
        + (n.round() == null ? "" : "“" + roundZh(n) + "”")
        + "的报送被退回"
        + (n.reason() == null ? "" : "：" + n.reason())
        + (n.dueAt() == null ? "" : "（截止时间" + timeZh(n.dueAt()) + "）");
  }

  private String returnedEn(Notice n) {
    return "The filing of "
        + regionEn(n)
        + (n.round() == null ? "" : " for \"" + roundEn(n) + "\"")
        + " was returned"
        + (n.reason() == null ? "" : ": " + n.reason())
        + (n.dueAt() == null ? "" : " (due by " + timeEn(n.dueAt()) + ")");
  }

  private static boolean isForApprover(Notice notice) {
    return notice.audience().role().equals(APPROVER);
  }

  private String regionZh(Notice notice) {
    return names.region(notice.region(), Language.ZH_CN);
  }

  private String regionEn(Notice notice) {
    return names.region(notice.region(), Language.EN);
  }

  private static String roundZh(Notice notice) {
    return notice.roundZh() == null ? notice.round() : notice.roundZh();
  }

  private static String roundEn(Notice notice) {
    return notice.roundEn() == null ? notice.round() : notice.roundEn();
  }

  private static String timeZh(Instant at) {
    return ZH.format(at) + "（北京时间）";
  }

  private static String timeEn(Instant at) {
    return EN.format(at) + " Beijing time";
  }

  /** Rounded up: who has six days and an hour is not told that it is six. */
  private static long up(Duration left, Duration unit) {
    return Math.max(1, (left.toMillis() + unit.toMillis() - 1) / unit.toMillis());
  }

  private static String leftZh(Notice n) {
    Duration left = Duration.between(n.at(), n.dueAt());
    return left.compareTo(Duration.ofDays(1)) > 0
        ? up(left, Duration.ofDays(1)) + "天"
        : up(left, Duration.ofHours(1)) + "小时";
  }

  private static String leftEn(Notice n) {
    Duration left = Duration.between(n.at(), n.dueAt());
    long count =
        up(left, left.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : Duration.ofHours(1));
    String unit = left.compareTo(Duration.ofDays(1)) > 0 ? " day" : " hour";
    return count + unit + (count == 1 ? "" : "s");
  }
}
