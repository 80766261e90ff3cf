package dev.frontier.indicator.domain.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Paper;
import dev.frontier.indicator.PaperClaims;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.Growth;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.estimate.Quantity.Kind;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What claims and residuals are judged by, against what series and rankings give. */
class FiguresTest {

  private static final Catalogue CATALOGUE = Paper.catalogue();

  private static Knowledge paper() {
    List<Observation> all =
        Paper.releases().stream().map(Release::vintages).flatMap(List::stream).toList();
    return Knowledge.of(CATALOGUE, all);
  }

  private static Figures figures(Figures.ReportedTotals reported) {
    return new Figures(paper(), reported, Figures.FacilityCounts.NONE);
  }

  @Test
  void levelsSharesAndGrowthAreThoseOfTheSeries() {
    Knowledge knowledge = paper();
    List<String> expected = new ArrayList<>();
    List<String> measured = new ArrayList<>();
    for (String code : Paper.printedTotals().stream().map(Paper.Printed::indicator).toList()) {
      Indicator indicator = CATALOGUE.indicator(code).orElseThrow();
      Derivation derivation = knowledge.derivation(indicator);
      for (Region region : CATALOGUE.regions()) {
        for (int year = 2017; year <= 2021; year++) {
          Period period = Period.ofYear(year);
          expected.add(
              value(derivation.level(region, period).map(it -> it.outcome()))
                  + " "
                  + value(derivation.shareOfNational(region, period))
                  + " "
                  + value(derivation.yearOnYear(region, period).map(Growth::percent)));
          measured.add(
              value(Kind.LEVEL, code, region, period)
                  + " "
                  + (region.code().equals("CN") ? "" : value(Kind.SHARE, code, region, period))
                  + " "
                  + value(Kind.GROWTH, code, region, period));
        }
      }
    }

    assertEquals(expected, measured);
  }

  private static String value(Optional<Outcome> outcome) {
    return PaperClaims.plain(outcome.map(Outcome::value).orElse(null));
  }

  private static String value(Kind kind, String indicator, Region region, Period period) {
    Quantity quantity = new Quantity(kind, indicator, region.code(), null, period);
    return quantity.of(FIGURES) instanceof Measured.Known known
        ? PaperClaims.plain(known.value())
        : "";
  }

  private static final Figures FIGURES = figures(Figures.ReportedTotals.NONE);

  @Test
  void aSumIsAsUncertainAsItsMembersTogether() {
    Measured.Known total =
        (Measured.Known) FIGURES.level("ODI_NONFINANCIAL", "BORDER9", Period.ofYear(2020));

    assertEquals("28.685", total.range().low().toPlainString());
    assertEquals("28.775", total.range().high().toPlainString());
  }

  @Test
  void aReportedTotalNarrowsWhatItAgreesWithAndNothingElse() {
    List<String> highs = new ArrayList<>();
    for (String printed : List.of("28.73", "28.7", "30.00")) {
      Figures figures = figures((i, r, p) -> Optional.of(new java.math.BigDecimal(printed)));
      Measured.Known total =
          (Measured.Known) figures.level("ODI_NONFINANCIAL", "BORDER9", Period.ofYear(2020));
      highs.add(PaperClaims.plain(total.range().high()));
    }

    assertEquals(List.of("28.735", "28.75", "28.775"), highs);
  }

  @Test
  void anAverageRateIsTheOneThatCompoundsToTheGrowth() {
    Quantity from = new Quantity(Kind.LEVEL, "TRADE_TOTAL", "CN-YN", null, Period.ofYear(2017));

    Measured.Known rate = (Measured.Known) from.at(Period.ofYear(2021)).yearlyFrom(from, FIGURES);

    // (486.59 / 234.51) ^ (1/4) - 1
    assertEquals(
        "20.0191", rate.value().setScale(4, java.math.RoundingMode.HALF_UP).toPlainString());
  }

  @Test
  void aChangeBetweenYearsOfDifferentMembersIsLikeForLike() {
    Quantity from = new Quantity(Kind.LEVEL, "FDI_UTILISED", "BORDER9", null, Period.ofYear(2017));

    Measured.Known change = (Measured.Known) from.at(Period.ofYear(2020)).less(from, FIGURES);

    // Tibet has 0.42 in 2020 and nothing in 2017.
    assertEquals("-85.35", change.value().toPlainString());
    assertEquals("8 of 9, partial", change.coverage().text());
  }

  @Test
  void whyThereIsNothingIsSaid() {
    Map<String, Measured> asked =
        Map.of(
            "missing", FIGURES.level("INBOUND_VISITORS", "CN-HL", Period.ofYear(2020)),
            "period_missing", FIGURES.level("FDI_UTILISED", "CN-HL", Period.ofYear(2021)),
            "not_in_record", FIGURES.level("AREA", "CN-HL", Period.ofYear(2020)),
            "not_in_catalogue", FIGURES.level("AREA", "NOWHERE", Period.ofYear(2020)));

    asked.forEach(
        (reason, measured) -> assertEquals(reason, ((Measured.Unknown) measured).reason().code()));
  }
}
