package dev.frontier.indicator.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.frontier.indicator.Paper;
import dev.frontier.indicator.domain.derivation.Growth;
import dev.frontier.indicator.domain.derivation.Ranking;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The paper's figures through the use cases: what it prints of them must come out. */
class PaperTest {

  private static final List<String> WITHOUT_TIBET =
      List.of("CN-LN", "CN-JL", "CN-HL", "CN-NM", "CN-GS", "CN-XJ", "CN-YN", "CN-GX");

  @Test
  void everyPrintedTotalAndShareComesOutToTwoDecimals() {
    InMemory world = loaded();

    List<String> computed = new ArrayList<>();
    for (Paper.Printed printed : Paper.printedTotals()) {
      SeriesAnswer.Point point = point(world, printed.indicator(), "BORDER9", printed.period());
      computed.add(
          "%s %s %s %s"
              .formatted(
                  printed.indicator(),
                  printed.period(),
                  point.level().outcome().value().toPlainString(),
                  point.share().orElseThrow().value().setScale(2, RoundingMode.HALF_UP)));
    }

    List<String> expected =
        Paper.printedTotals().stream()
            .map(it -> "%s %s %s %s".formatted(it.indicator(), it.period(), it.total(), it.share()))
            .toList();
    assertEquals(21, expected.size());
    assertEquals(expected, computed);
  }

  @Test
  void theFourTotalsWithoutOneProvinceSayThatTheyAreOfEight() {
    InMemory world = loaded();

    List<String> partial = new ArrayList<>();
    for (Paper.Printed printed : Paper.printedTotals()) {
      var coverage =
          point(world, printed.indicator(), "BORDER9", printed.period()).level().coverage();
      if (coverage.partial()) {
        partial.add(
            printed.indicator()
                + " "
                + printed.period()
                + " "
                + coverage.text()
                + " "
                + coverage.missing());
      }
    }

    assertEquals(
        List.of(
            "FDI_UTILISED 2017 8 of 9, partial [CN-XZ]",
            "FDI_UTILISED 2018 8 of 9, partial [CN-XZ]",
            "INBOUND_VISITORS 2020 8 of 9, partial [CN-HL]",
            "INBOUND_RECEIPTS 2020 8 of 9, partial [CN-HL]"),
        partial);
  }

  @Test
  void theChangeToAYearOfOtherCoverageIsLikeForLikeAndNamesTheMembers() {
    InMemory world = loaded();

    Growth growth = point(world, "FDI_UTILISED", "BORDER9", "2019").growth().orElseThrow();

    // Tibet has a figure of 2019 and none of 2018: it is in the total, and not in the change.
    assertEquals(WITHOUT_TIBET, growth.comparedMembers());
    assertEquals("8 of 9, partial", growth.coverage().text());
    assertEquals(
        sumWithoutTibet(world, "2019").subtract(sumWithoutTibet(world, "2018")),
        growth.absolute().value());
  }

  @Test
  void theChangeBetweenYearsOfTheSameEightNamesNobody() {
    InMemory world = loaded();

    Growth growth = point(world, "FDI_UTILISED", "BORDER9", "2018").growth().orElseThrow();

    assertNull(growth.comparedMembers());
    assertEquals("-1.98", growth.absolute().value().toPlainString());
  }

  @Test
  void theProvincesAreRankedByTheirTradeOf2021() {
    InMemory world = loaded();

    Ranking ranking =
        new ReadRanking(world, world, Clock.systemUTC())
            .read("TRADE_TOTAL", Period.ofYear(2021), null, null, ReadBounds.NONE)
            .ranking();

    assertEquals(
        List.of(
            "1 CN-LN 1194.77",
            "2 CN-GX 917.02",
            "3 CN-YN 486.59",
            "4 CN-HL 308.84",
            "5 CN-XJ 242.98",
            "6 CN-JL 235.92",
            "7 CN-NM 193.85",
            "8 CN-GS 75.92",
            "9 CN-XZ 6.31"),
        ranking.places().stream()
            .map(it -> it.rank() + " " + it.region() + " " + it.value())
            .toList());
  }

  @Test
  void itDoesNotMatterInWhichOrderTheSeriesArrive() {
    InMemory inOrder = loaded();
    InMemory shuffled = new InMemory(Paper.catalogue());
    var releases = new ArrayList<>(Paper.releases());
    Collections.shuffle(releases, new Random(7));

    releases.forEach(it -> new ReceiveFigures(shuffled, shuffled, shuffled).handle(List.of(it)));

    assertEquals(all(inOrder), all(shuffled));
  }

  private static InMemory loaded() {
    InMemory world = new InMemory(Paper.catalogue());
    new ReceiveFigures(world, world, world).handle(Paper.releases());
    return world;
  }

  private static List<SeriesAnswer.Series> all(InMemory world) {
    List<String> indicators =
        Paper.printedTotals().stream().map(Paper.Printed::indicator).distinct().toList();
    List<String> regions = Paper.regions().stream().map(it -> it.code()).toList();
    return new ReadSeries(world, world, Clock.systemUTC())
        .read(indicators, regions, PeriodRange.ALL, null)
        .series();
  }

  private static java.math.BigDecimal sumWithoutTibet(InMemory world, String period) {
    return WITHOUT_TIBET.stream()
        .map(it -> point(world, "FDI_UTILISED", it, period).level().outcome().value())
        .reduce(java.math.BigDecimal::add)
        .orElseThrow();
  }

  private static SeriesAnswer.Point point(
      InMemory world, String indicator, String region, String period) {
    Period only = Period.parse(period).orElseThrow();
    return new ReadSeries(world, world, Clock.systemUTC())
        .read(List.of(indicator), List.of(region), new PeriodRange(only, only), null)
        .series()
        .get(0)
        .points()
        .get(0);
  }
}
