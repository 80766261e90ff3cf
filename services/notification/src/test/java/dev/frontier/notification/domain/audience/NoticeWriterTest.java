package dev.frontier.notification.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Names;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeWriterTest {
  private static final Instant DUE = Instant.parse("2027-02-28T16:00:00Z");
  private static final NoticeWriter WRITER =
      new NoticeWriter(
          new Names(
              List.of(
                  new Entry(
                      Entry.Kind.REGION, "CN-GX", "广西", "Guangxi", null, null, Instant.EPOCH))));

  @Test
  void whatIsDueIsSaidWithItsTimeInBeijing() {
    Notice notice = notice(ReminderKind.DUE_IN_7, "province-officer", Duration.ofDays(7));

    Wording wording = WRITER.write(notice);

    assertThat(wording.zh()).isEqualTo("广西“2026年年度报送”的报送截止时间2027年3月1日00:00（北京时间），剩余7天。");
    assertThat(wording.en())
        .isEqualTo(
            "Figures of Guangxi for \"Annual figures 2026\" are due by 2027-03-01 00:00 Beijing"
                + " time: 7 days left.");
  }

  @ParameterizedTest
  @CsvSource({
    "P13DT23H59M, 14天, 14 days",
    "P6DT1H, 7天, 7 days",
    "PT25H, 2天, 2 days",
    "PT24H, 24小时, 24 hours",
    "PT59M, 1小时, 1 hour"
  })
  void theTimeLeftIsRoundedUp(Duration left, String zh, String en) {
    Notice notice = notice(ReminderKind.DUE_IN_14, "province-officer", left);

    Wording wording = WRITER.write(notice);

    assertThat(wording.zh()).endsWith("剩余" + zh + "。");
    assertThat(wording.en()).endsWith(": " + en + " left.");
  }

  @Test
  void anApproverIsToldWhatAwaitsApproval() {
    Wording wording =
        WRITER.write(notice(ReminderKind.DUE_IN_1, "province-approver", Duration.ofHours(20)));

    assertThat(wording.zh()).contains("有待审核的报送");
    assertThat(wording.en()).startsWith("A filing of Guangxi").contains("awaits your approval");
  }

  @Test
  void whatIsOverdueIsSaidSinceWhen() {
    Wording wording =
        WRITER.write(notice(ReminderKind.OVERDUE, "province-officer", Duration.ofDays(-40)));

    assertThat(wording.zh()).isEqualTo("广西“2026年年度报送”的报送已逾期，截止时间2027年3月1日00:00（北京时间）。");
    assertThat(wording.en())
        .isEqualTo(
            "Figures of Guangxi for \"Annual figures 2026\" are overdue since 2027-03-01 00:00"
                + " Beijing time.");
  }

  @Test
  void whatCameBackIsSaidWithItsReasonInAndOutsideARound() {
    Notice inRound = notice(ReminderKind.RETURNED, "province-officer", Duration.ofDays(3));

    Wording within = WRITER.write(inRound);

    assertThat(within.zh()).isEqualTo("广西“2026年年度报送”的报送被退回：单位有误（截止时间2027年3月1日00:00（北京时间））");
    assertThat(within.en())
        .isEqualTo(
            "The filing of Guangxi for \"Annual figures 2026\" was returned: 单位有误 (due by"
                + " 2027-03-01 00:00 Beijing time)");
    Wording outside = WRITER.write(outsideARound());
    assertThat(outside.zh()).isEqualTo("CN-YN的报送被退回：单位有误");
    assertThat(outside.en()).isEqualTo("The filing of CN-YN was returned: 单位有误");
  }

  private static Notice notice(ReminderKind kind, String role, Duration left) {
    return new RoundNotice(
        UUID.randomUUID(),
        new Audience(role, "CN-GX"),
        kind,
        "2026-A",
        "2026年年度报送",
        "Annual figures 2026",
        "CN-GX",
        null,
        kind == ReminderKind.RETURNED ? "单位有误" : null,
        List.of("TRADE_TOTAL"),
        List.of("2026"),
        DUE,
        DUE.minus(left));
  }

  private static Notice outsideARound() {
    return new RoundNotice(
        UUID.randomUUID(),
        new Audience("province-officer", "CN-YN"),
        ReminderKind.RETURNED,
        null,
        null,
        null,
        "CN-YN",
        UUID.randomUUID(),
        "单位有误",
        List.of("TRADE_TOTAL"),
        List.of("2020"),
        null,
        DUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DUE_IN_7   | ministry-officer | 措施M06“修路”2026年下半年报告的截止日为2027年1月30日，剩余7天。 | The report on M06 "Build roads" for 2026-H2 is due by 2027-01-30: 7 days left.
          OVERDUE    | ministry-officer | 措施M06“修路”2026年下半年报告已逾期，截止日为2027年1月30日。 | The report on M06 "Build roads" for 2026-H2 is overdue: it was due by 2027-01-30.
          OVERDUE_7  | ministry-head    | MOT：措施M06“修路”2026年下半年报告已逾期，截止日为2027年1月30日。 | MOT: The report on M06 "Build roads" for 2026-H2 is overdue: it was due by 2027-01-30.
          """)
  void aMinistryIsToldWhatItOwes(ReminderKind kind, String role, String zh, String en) {
    Wording wording = WRITER.write(duty(kind, role, "2026-H2", null));

    assertThat(wording.zh()).isEqualTo(zh);
    assertThat(wording.en()).isEqualTo(en);
  }

  @Test
  void aMilestoneIsNamed() {
    Wording wording = WRITER.write(duty(ReminderKind.DUE_IN_7, "ministry-officer", null, "K1"));

    assertThat(wording.zh()).startsWith("措施M06“修路”的里程碑K1“通车”的截止日为");
    assertThat(wording.en()).startsWith("Milestone K1 \"Open\" of M06 \"Build roads\" is due by");
  }

  private static DutyNotice duty(ReminderKind kind, String role, String period, String milestone) {
    Instant dueAt = Instant.parse("2027-01-30T16:00:00Z");
    return new DutyNotice(
        UUID.randomUUID(),
        new Audience(role, "MOT"),
        kind,
        "MOT",
        "M06",
        "修路",
        "Build roads",
        period,
        milestone,
        milestone == null ? null : "通车",
        milestone == null ? null : "Open",
        LocalDate.parse("2027-01-30"),
        dueAt,
        dueAt.minus(Duration.ofDays(7)));
  }
}
