package dev.frontier.notification.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.FilingStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilingWriterTest {
  private static final FilingWriter WRITER =
      new FilingWriter(
          new Names(
              List.of(
                  entry(Entry.Kind.REGION, "CN-GX", "广西", "Guangxi"),
                  entry(Entry.Kind.INDICATOR, "TRADE_TOTAL", "进出口总额", "Total foreign trade"))));

  @Test
  void aReturnSaysWhyAndWhatItIsAbout() {
    FilingStep step = returned("2026-A", "Check the unit", List.of("TRADE_TOTAL", "NEW_ONE"));

    Wording words = WRITER.write(step);

    assertThat(words.en())
        .isEqualTo(
            "The filing of Guangxi for round 2026-A was returned: Check the unit. It is about"
                + " total foreign trade, NEW_ONE.");
    assertThat(words.zh()).isEqualTo("广西“2026-A”轮次的报送被退回：Check the unit。涉及进出口总额、NEW_ONE。");
  }

  @Test
  void aReasonWithAnEndGetsNoSecondOneAndNoRoundIsMadeUp() {
    FilingStep step = returned(null, " 请核对单位。", List.of());

    Wording words = WRITER.write(step);

    assertThat(words.en()).isEqualTo("The filing of Guangxi was returned: 请核对单位。");
    assertThat(words.zh()).isEqualTo("广西的报送被退回：请核对单位。");
  }

  @Test
  void whatIsOverdueSaysSinceWhenOnBeijingTime() {
    FilingStep step = overdue(Instant.parse("2027-02-28T16:00:00Z"), List.of("TRADE_TOTAL"));

    Wording words = WRITER.write(step);

    assertThat(words.en())
        .isEqualTo(
            "Figures of Guangxi for round 2026-A are overdue since 2027-03-01 00:00 Beijing time."
                + " It is about total foreign trade.");
    assertThat(words.zh()).isEqualTo("广西“2026-A”轮次的报送已逾期，截止时间2027年3月1日00:00（北京时间）。涉及进出口总额。");
  }

  @Test
  void ofManyIndicatorsSomeAreNamed() {
    List<String> codes = Stream.of(1, 2, 3, 4, 5, 6, 7).map(n -> "I" + n).toList();

    Wording words = WRITER.write(overdue(null, codes));

    assertThat(words.en())
        .isEqualTo(
            "Figures of Guangxi for round 2026-A are overdue. It is about I1, I2, I3, I4, I5 and 2"
                + " more.");
    assertThat(words.zh()).isEqualTo("广西“2026-A”轮次的报送已逾期。涉及I1、I2、I3、I4、I5等7项。");
  }

  @Test
  void whatHappensToARegionInARoundHasOneTitle() {
    Wording title = WRITER.title(overdue(null, List.of()));

    assertThat(title).isEqualTo(WRITER.title(returned("2026-A", "why", List.of())));
    assertThat(title).isEqualTo(new Wording("广西的报送，2026-A", "Filings of Guangxi, 2026-A"));
    assertThat(WRITER.title(returned(null, "why", List.of())).en()).isEqualTo("Filings of Guangxi");
  }

  private static FilingStep returned(String round, String reason, List<String> indicators) {
    return new FilingStep(
        UUID.randomUUID(),
        FilingStep.What.RETURNED,
        "CN-GX",
        round,
        UUID.randomUUID(),
        reason,
        indicators,
        List.of(),
        null,
        Instant.EPOCH);
  }

  private static FilingStep overdue(Instant dueAt, List<String> indicators) {
    return new FilingStep(
        UUID.randomUUID(),
        FilingStep.What.OVERDUE,
        "CN-GX",
        "2026-A",
        null,
        null,
        indicators,
        List.of(),
        dueAt,
        Instant.EPOCH);
  }

  private static Entry entry(Entry.Kind kind, String code, String zh, String en) {
    return new Entry(kind, code, zh, en, null, null, Instant.EPOCH);
  }
}
