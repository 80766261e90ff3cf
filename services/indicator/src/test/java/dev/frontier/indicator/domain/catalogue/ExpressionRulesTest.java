package dev.frontier.indicator.domain.catalogue;

import static dev.frontier.indicator.Figures.computed;
import static dev.frontier.indicator.Figures.filed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.period.Frequency;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionRulesTest {

  private Catalogue known =
      Figures.CATALOGUE
          .with(filed("EXPORTS", "USD", 8))
          .with(filed("PEOPLE", "PERSON", 4))
          .with(filed("GDP", "CNY", 8));

  @Test
  void addingDollarsToPersonsIsRefusedAtItsPlaceWithBothUnits() {
    Breach breach = only("USD", "EXPORTS + TRADE + PEOPLE");

    assertEquals("expression", breach.field());
    assertEquals("units-differ", breach.rule());
    assertEquals("USD", breach.params().get("left"));
    assertEquals("PERSON", breach.params().get("right"));
    assertEquals(17, breach.params().get("at"));
  }

  @Test
  void dollarsAndYuanAreNotAddedEither() {
    assertEquals("units-differ", only("USD", "TRADE - GDP").rule());
    assertEquals("units-differ", only("USD", "difference(TRADE, GDP)").rule());
    assertEquals("units-differ", only("PT", "share(TRADE, GDP)").rule());
    assertEquals("units-differ", only("USD", "TRADE + 1").rule());
  }

  @Test
  void whatIsComputedIsInTheUnitOfTheIndicator() {
    fits("USD_PER_PERSON", "TRADE / PEOPLE");
    fits("USD_PER_PERSON", "per_head(TRADE + EXPORTS, PEOPLE)");
    fits("USD", "TRADE * 2 - EXPORTS / 3");
    fits("USD", "TRADE * PEOPLE / PEOPLE");
    fits("PT", "share(TRADE)");
    fits("PT", "growth(TRADE / PEOPLE)");
    fits("PT", "index(TRADE, 2015)");
    fits("PT", "ratio(EXPORTS, TRADE)");

    Breach breach = only("USD", "TRADE / PEOPLE");
    assertEquals("unit-of-expression", breach.rule());
    assertEquals("USD/PERSON", breach.params().get("actual"));
    assertEquals("USD", breach.params().get("expected"));
  }

  @Test
  void headsArePersons() {
    Breach breach = only("USD_PER_PERSON", "per_head(TRADE, GDP)");

    assertEquals("unit-of-expression", breach.rule());
    assertEquals(17, breach.params().get("at"));
  }

  @Test
  void onlyIndicatorsInUseOfTheSameFrequencyAreNamed() {
    known = known.with(filed("OLD", "USD", 8).retire());
    known =
        known.with(
            new Indicator("MONTHLY", "M", "M", "USD", 8, 2, Frequency.M, true, BigDecimal.ONE));

    assertEquals("unknown-indicator", only("USD", "TRADE + NOBODY").rule());
    assertEquals("retired-entry", only("USD", "TRADE + OLD").rule());
    assertEquals("expression-frequency", only("USD", "TRADE + MONTHLY").rule());
  }

  @Test
  void nothingIsComputedOfItself() {
    assertEquals("expression-cycle", only("USD", "NEW + TRADE").rule());
    known = known.with(computed("MIDDLE", "USD", 8, "NEW * 2"));
    known = known.with(computed("NEW", "USD", 8, "TRADE"));
    assertEquals("expression-cycle", only("USD", "MIDDLE").rule());
  }

  @Test
  void fourMayStandOnTopOfEachOther() {
    String below = "TRADE";
    for (int depth = 1; depth <= 3; depth++) {
      known = known.with(computed("C" + depth, "USD", 8, below));
      below = "C" + depth;
    }
    fits("USD", "C3");
    known = known.with(computed("C4", "USD", 8, "C3"));
    assertEquals("expression-too-deep", only("USD", "C4").rule());
  }

  @Test
  void whatIsNamedIsNotChangedSoThatItCouldNotBe() {
    known = known.with(computed("BALANCE", "USD", 8, "TRADE - EXPORTS"));

    List<Breach> breaches = CatalogueRules.check(filed("EXPORTS", "CNY", 8), known, false);

    assertEquals("breaks-dependent", breaches.get(0).rule());
    assertEquals("BALANCE", breaches.get(0).params().get("value"));
    assertEquals(
        "in-use", CatalogueRules.checkRetiring(filed("EXPORTS", "USD", 8), known).get(0).rule());
  }

  @Test
  void whatHasFiguresIsNotComputedFromThenOn() {
    Indicator trade = computed("TRADE", "USD", 8, "EXPORTS");

    assertEquals("computed-has-figures", CatalogueRules.check(trade, known, true).get(0).rule());
  }

  private void fits(String unit, String expression) {
    Indicator indicator = computed("NEW", unit, 0, expression);
    assertEquals(List.of(), CatalogueRules.check(indicator, known, false), expression);
  }

  private Breach only(String unit, String expression) {
    List<Breach> breaches =
        CatalogueRules.check(computed("NEW", unit, 0, expression), known, false);
    assertEquals(1, breaches.size(), expression + " " + breaches);
    return breaches.get(0);
  }
}
