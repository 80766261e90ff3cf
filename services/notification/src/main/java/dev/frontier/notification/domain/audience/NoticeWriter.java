package dev.frontier.notification.domain.audience;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.catalogue.Names;
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
    if (notice instanceof ChannelNotice channel) {
      return ChannelWords.of(channel);
    }
    return notice instanceof DutyNotice duty ? DutyWords.of(duty) : ofRound((RoundNotice) notice);
  }

  private Wording ofRound(RoundNotice notice) {
    return switch (notice.kind()) {
      case RETURNED -> new Wording(returnedZh(notice), returnedEn(notice));
      case OVERDUE, OVERDUE_7, OVERDUE_14 -> new Wording(overdueZh(notice), overdueEn(notice));
      case DUE_IN_14, DUE_IN_7, DUE_IN_1 -> new Wording(dueZh(notice), dueEn(notice));
    };
  }

  private String dueZh(RoundNotice n) {
    return regionZh(n)
        + "“"
        + roundZh(n)
        + "”"
        + (isForApprover(n) ? "有待审核的报送，截止时间" : "的报送截止时间")
        + timeZh(n.dueAt())
        + "，剩余"
        + TimeLeft.zh(n.at(), n.dueAt())
        + "。";
  }

  private String dueEn(RoundNotice n) {
    return (isForApprover(n) ? "A filing of " : "Figures of ")
        + regionEn(n)
        + " for \""
        + roundEn(n)
        + "\""
        + (isForApprover(n) ? " awaits your approval, due by " : " are due by ")
        + timeEn(n.dueAt())
        + ": "
        + TimeLeft.en(n.at(), n.dueAt())
        + " left.";
  }

  private String overdueZh(RoundNotice n) {
    return regionZh(n) + "“" + roundZh(n) + "”的报送已逾期，截止时间" + timeZh(n.dueAt()) + "。";
  }

  private String overdueEn(RoundNotice n) {
    return "Figures of "
        + regionEn(n)
        + " for \""
        + roundEn(n)
        + "\" are overdue since "
        + timeEn(n.dueAt())
        + ".";
  }

  private String returnedZh(RoundNotice n) {
    return regionZh(n)
        + (n.round() == null ? "" : "“" + roundZh(n) + "”")
        + "的报送被退回"
        + (n.reason() == null ? "" : "：" + n.reason())
        + (n.dueAt() == null ? "" : "（截止时间" + timeZh(n.dueAt()) + "）");
  }

  private String returnedEn(RoundNotice n) {
    return "The filing of "
        + regionEn(n)
        + (n.round() == null ? "" : " for \"" + roundEn(n) + "\"")
        + " was returned"
        + (n.reason() == null ? "" : ": " + n.reason())
        + (n.dueAt() == null ? "" : " (due by " + timeEn(n.dueAt()) + ")");
  }

  private static boolean isForApprover(RoundNotice notice) {
    return notice.audience().role().equals(APPROVER);
  }

  private String regionZh(RoundNotice notice) {
    return names.region(notice.region(), Language.ZH_CN);
  }

  private String regionEn(RoundNotice notice) {
    return names.region(notice.region(), Language.EN);
  }

  private static String roundZh(RoundNotice notice) {
    return notice.roundZh() == null ? notice.round() : notice.roundZh();
  }

  private static String roundEn(RoundNotice notice) {
    return notice.roundEn() == null ? notice.round() : notice.roundEn();
  }

  private static String timeZh(Instant at) {
    return ZH.format(at) + "（北京时间）";
  }

  private static String timeEn(Instant at) {
    return EN.format(at) + " Beijing time";
  }
}
