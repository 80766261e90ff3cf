package dev.frontier.ingestion.domain.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoundChoiceTest {
  private static final Round ROUND = round("A-2022", "GDP", "TRADE_TOTAL");
  private static final List<SubmissionRow> ROWS = List.of(row(1, "GDP"), row(2, "TRADE_TOTAL"));

  @Test
  void takesTheOnlyRoundThatAsksForEverything() {
    Round partly = round("B-2022", "GDP");

    RoundChoice choice = RoundChoice.among(List.of(partly, ROUND), List.of(), ROWS, row -> false);

    assertEquals(ROUND, assertInstanceOf(RoundChoice.Taken.class, choice).round());
  }

  @Test
  void needsNoneForWhatWasAllPublishedBefore() {
    RoundChoice choice = RoundChoice.among(List.of(), List.of(), ROWS, row -> true);

    assertInstanceOf(RoundChoice.NoneNeeded.class, choice);
  }

  @Test
  void takesRevisionsBesideWhatTheRoundAsksFor() {
    List<SubmissionRow> rows = List.of(row(1, "GDP"), row(2, "FDI_UTILISED"));

    RoundChoice choice =
        RoundChoice.inNamed(ROUND, "CN-GX", rows, row -> row.indicator().equals("FDI_UTILISED"));

    assertInstanceOf(RoundChoice.Taken.class, choice);
  }

  @Test
  void namesEachRowThatTheRoundDoesNotAskFor() {
    List<SubmissionRow> rows = List.of(row(1, "GDP"), row(2, "FDI_UTILISED"));

    RoundChoice choice = RoundChoice.inNamed(ROUND, "CN-GX", rows, row -> false);

    Refusal refusal = assertInstanceOf(RoundChoice.Refused.class, choice).refusal();
    assertEquals(List.of(2), refusal.violations().stream().map(one -> one.row()).toList());
    assertEquals(RoundRules.NOT_IN_ROUND, refusal.violations().get(0).rule());
  }

  @Test
  void refusesARegionThatTheRoundDoesNotAsk() {
    RoundChoice choice = RoundChoice.inNamed(ROUND, "CN-YN", ROWS, row -> false);

    assertEquals(
        "region",
        assertInstanceOf(RoundChoice.Refused.class, choice).refusal().violations().get(0).column());
  }

  @Test
  void asksWhichOfSeveralIsMeant() {
    Round other = round("C-2022", "GDP", "TRADE_TOTAL");

    RoundChoice choice = RoundChoice.among(List.of(other, ROUND), List.of(), ROWS, row -> false);

    Refusal refusal = assertInstanceOf(RoundChoice.Refused.class, choice).refusal();
    assertEquals(Refusal.Kind.ROUND_AMBIGUOUS, refusal.kind());
    assertEquals(List.of("A-2022", "C-2022"), refusal.params().get("choices"));
  }

  @Property
  void neverPlacesAFigureThatNobodyAskedFor(
      @ForAll boolean first, @ForAll boolean second, @ForAll boolean published) {
    Round one = round("A-2022", first ? "GDP" : "OTHER");
    Round two = round("B-2022", second ? "GDP" : "OTHER");

    RoundChoice choice =
        RoundChoice.among(List.of(one, two), List.of(), List.of(row(1, "GDP")), row -> published);

    if (choice instanceof RoundChoice.Taken taken) {
      assertEquals(true, taken.round().collects(row(1, "GDP")));
    }
    assertEquals(published, choice instanceof RoundChoice.NoneNeeded);
    assertEquals(!published && first != second, choice instanceof RoundChoice.Taken);
  }

  private static SubmissionRow row(int number, String indicator) {
    Period period = Period.parse("2022").orElseThrow();
    return new SubmissionRow(number, indicator, period, BigDecimal.ONE, ObsStatus.A, null);
  }

  private static Round round(String id, String... indicators) {
    Instant opens = Instant.parse("2026-11-01T00:00:00Z");
    return new Round(
        id,
        "轮次",
        "Round",
        Freq.A,
        List.of(Period.parse("2022").orElseThrow()),
        List.of(indicators),
        List.of("CN-GX"),
        opens,
        opens.plusSeconds(60),
        new Person("s", "s"),
        opens,
        List.of(),
        null,
        0);
  }
}
