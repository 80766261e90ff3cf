package dev.frontier.indicator.domain.derivation;

import static dev.frontier.indicator.Figures.computed;
import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.filed;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComputedLevelsTest {

  private static final Period Y18 = Period.ofYear(2018);
  private static final Period Y19 = Period.ofYear(2019);

  private Catalogue catalogue = Figures.CATALOGUE.with(filed("PEOPLE", "PERSON", 4));
  private final List<Observation> record = new ArrayList<>();

  @Test
  void aRatioIsOfWholeUnitsAndRoundedOnceToTheDecimals() {
    // 1,000 hundred millions of dollars over 300 times ten thousand people.
    take(release(1, "CN-A", figure(2018, "1000")));
    people(release(2, "CN-A", figure(2018, "300")));

    Level level = level(perHead(), "CN-A", Y18);

    assertEquals("33333.33", level.outcome().value().toPlainString());
    assertEquals(Figures.vintage(2), level.vintage());
    assertNull(level.coverage());
  }

  @Test
  void aTotalIsOfTheMembersThatHaveEverything() {
    for (String member : Figures.MEMBERS) {
      take(release(1, member, figure(2018, "10")));
    }
    for (String member : List.of("CN-A", "CN-B", "CN-C")) {
      people(release(2, member, figure(2018, "1")));
    }

    Level level = level(perHead(), "GROUP", Y18);

    // 30 over 3 and not 40 over 3.
    assertEquals("100000.00", level.outcome().value().toPlainString());
    assertEquals(new Coverage(3, 4, List.of("CN-D")), level.coverage());
  }

  @Test
  void belowTheRequiredCoverageThereIsNoTotal() {
    for (String member : Figures.MEMBERS) {
      take(release(1, member, figure(2018, "10")));
    }
    people(release(2, "CN-A", figure(2018, "1")));

    assertEquals(Reason.BELOW_COVERAGE, level(perHead(), "GROUP", Y18).outcome().reason());
  }

  @Test
  void aChangeIsOverTheMembersThatHaveEverythingInBothPeriods() {
    for (String member : Figures.MEMBERS) {
      take(release(1, member, figure(2018, "10"), figure(2019, "20")));
      people(release(2, member, figure(2018, "1"), figure(2019, "1")));
    }
    people(release(3, "CN-D", revised(2019, "9"), missing(2018)));

    Compared compared = levels(perHead()).compared(Figures.GROUP, Y18, Y19).orElseThrow();

    assertEquals("100000.00", compared.from().toPlainString());
    assertEquals("200000.00", compared.to().toPlainString());
    assertEquals(List.of("CN-A", "CN-B", "CN-C"), compared.members());
  }

  @Test
  void sharesGrowthAndIndicesAreInPercentByTheirUnit() {
    take(release(1, "CN-A", figure(2017, "50"), figure(2018, "80"), figure(2019, "60")));
    take(release(2, "CN", figure(2019, "240")));

    assertEquals("25.00", value("PT", "share(TRADE)", Y19));
    assertEquals("-25.00", value("PT", "growth(TRADE)", Y19));
    assertEquals("120.00", value("PT", "index(TRADE, 2017)", Y19));
    assertEquals("-0.25", value("1", "growth(TRADE)", Y19));
    assertEquals(
        "20.00", value("USD", "difference(TRADE * 1.5, TRADE / 2) - 40 * TRADE / 60", Y19));
  }

  @Test
  void whatIsNotThereIsSaidAndNeverZero() {
    take(release(1, "CN-A", figure(2018, "80"), figure(2019, "60")));
    people(release(2, "CN-A", missing(2018), figure(2019, "0")));

    assertEquals(Reason.MISSING, reason("USD_PER_PERSON", "TRADE / PEOPLE", Y18));
    assertEquals(Reason.ZERO_BASE, reason("USD_PER_PERSON", "TRADE / PEOPLE", Y19));
    assertEquals(Reason.NO_PREVIOUS, reason("PT", "growth(TRADE)", Y18));
    assertEquals(Reason.NO_BASE, reason("PT", "index(TRADE, 2015)", Y18));
    assertEquals(Reason.NO_NATIONAL, reason("PT", "share(TRADE)", Y18));
    assertTrue(
        levels(computed("C", "PT", 0, "growth(TRADE)"))
            .level(region("CN-A"), Period.ofYear(2020))
            .isEmpty());
  }

  @Test
  void whatIsComputedOfComputedIsComputedDownToFigures() {
    catalogue = catalogue.with(computed("HEAD", "USD_PER_PERSON", 0, "per_head(TRADE, PEOPLE)"));
    take(release(1, "CN-A", figure(2018, "1"), figure(2019, "2")));
    people(release(2, "CN-A", figure(2018, "3"), figure(2019, "3")));
    Indicator growth = computed("C", "PT", 0, "growth(HEAD)");

    Levels levels = levels(growth);

    // Of the rounded 33333.33 and 66666.67 it would be 100.00 as well; the inputs are the figures.
    assertEquals("100.00", levels.figure(region("CN-A"), Y19).toPlainString());
    assertEquals(4, levels.inputs(region("CN-A"), Y19).size());
    assertEquals(Set.of("TRADE", "PEOPLE"), Knowledge.needed(catalogue, List.of(growth)));
    assertEquals(
        new PeriodRange(Period.ofYear(2017), Y19),
        Knowledge.range(catalogue, List.of(growth), new PeriodRange(Y19, Y19)));
  }

  @Test
  void onlyMultiplesSumsAndDifferencesAddUp() {
    assertTrue(levels(computed("C", "USD", 8, "2 * TRADE - TRADE / 3")).additive());
    assertFalse(levels(perHead()).additive());
    assertFalse(levels(computed("C", "PT", 0, "share(TRADE)")).additive());
    assertFalse(levels(computed("C", "USD", 8, "TRADE * TRADE / TRADE")).additive());
  }

  @Test
  void theFormulaNamesFiguresAndItsNumbersGiveTheValue() {
    take(release(1, "CN-A", figure(2018, "1000")));
    people(release(2, "CN-A", figure(2018, "300")));

    Formula formula = levels(perHead()).formula(region("CN-A"), Y18);

    assertEquals("TRADE[CN-A, 2018] ÷ PEOPLE[CN-A, 2018]", formula.symbols());
    assertEquals("(1000 × 100000000) ÷ (300 × 10000)", formula.numbers());
  }

  @Test
  void membersAreRankedByWhatIsComputedThoughItHasNoSum() {
    for (int i = 0; i < 4; i++) {
      take(release(1, Figures.MEMBERS.get(i), figure(2018, "1" + i)));
      people(release(2, Figures.MEMBERS.get(i), figure(2018, "1")));
    }

    Ranking ranking =
        Knowledge.of(catalogue.with(perHead()), record)
            .derivation(perHead())
            .ranking(Figures.GROUP, Y18);

    assertEquals(
        List.of("CN-D", "CN-C", "CN-B", "CN-A"),
        ranking.places().stream().map(Ranking.Place::region).toList());
    assertEquals(Reason.NOT_ADDITIVE, ranking.places().get(0).shareOfGroup().reason());
  }

  private static Indicator perHead() {
    return computed("C", "USD_PER_PERSON", 0, "per_head(TRADE, PEOPLE)");
  }

  private void take(Release release) {
    record.addAll(release.vintages());
  }

  private void people(Release release) {
    take(Figures.of("PEOPLE", release));
  }

  private Levels levels(Indicator indicator) {
    return Knowledge.of(catalogue.with(indicator), record).levels(indicator);
  }

  private Level level(Indicator indicator, String region, Period period) {
    return levels(indicator).level(region(region), period).orElseThrow();
  }

  private String value(String unit, String expression, Period period) {
    int mult = unit.equals("USD") ? 8 : 0;
    return level(computed("C", unit, mult, expression), "CN-A", period)
        .outcome()
        .value()
        .toPlainString();
  }

  private Reason reason(String unit, String expression, Period period) {
    return level(computed("C", unit, 0, expression), "CN-A", period).outcome().reason();
  }

  private static Region region(String code) {
    return Figures.CATALOGUE.region(code).orElseThrow();
  }
}
