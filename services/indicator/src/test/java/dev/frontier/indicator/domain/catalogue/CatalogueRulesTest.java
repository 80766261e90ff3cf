package dev.frontier.indicator.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.period.Frequency;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueRulesTest {

  @Test
  void anAggregateOfKnownProvincesIsFine() {
    assertEquals(List.of(), broken(aggregate("NEW", "CN-A", "CN-B")));
  }

  @Test
  void anAggregateHasMembersThatAreKnownProvincesEachOnce() {
    assertEquals(List.of("members required"), broken(aggregate("NEW")));
    assertEquals(List.of("members unknown-region"), broken(aggregate("NEW", "CN-Z")));
    assertEquals(List.of("members unknown-region"), broken(aggregate("NEW", "CN")));
    assertEquals(List.of("members duplicate-id"), broken(aggregate("NEW", "CN-A", "CN-A")));
  }

  @Test
  void onlyAnAggregateHasMembers() {
    Region province =
        new Region("CN-E", "110000", "戊", "E", RegionKind.PROVINCE, List.of("CN-A"), List.of());

    assertEquals(List.of("members too-many-items"), broken(province));
  }

  @Test
  void aRegionKeepsItsKindAndThereIsOneNation() {
    Region second =
        new Region("XX", "000000", "二", "Two", RegionKind.NATIONAL, List.of(), List.of());

    assertEquals(List.of("kind choice"), broken(aggregate("CN-D", "CN-A")));
    assertEquals(List.of("kind choice"), broken(second));
  }

  @Test
  void anIndicatorWithFiguresKeepsWhatTheyAreIn() {
    Indicator other =
        new Indicator("TRADE", "贸", "T", "CNY", 4, 2, Frequency.M, true, BigDecimal.ONE);

    List<String> broken =
        CatalogueRules.check(other, Figures.CATALOGUE, true).stream()
            .map(breach -> breach.field() + " " + breach.rule())
            .toList();

    assertEquals(List.of("unit choice", "unitMult choice", "freq choice"), broken);
    assertEquals(List.of(), CatalogueRules.check(other, Figures.CATALOGUE, false));
  }

  @Test
  void aNewIndicatorOrUnitHasNoDotInItsCodeAndOneThatIsThereKeepsIt() {
    Indicator dotted =
        new Indicator("GDP.X", "产", "G", "USD", 8, 2, Frequency.A, true, BigDecimal.ONE);
    Unit unit = Unit.bare("USD.PPP");
    Catalogue there = new Catalogue(List.of(dotted), List.of(), List.of(unit, Unit.bare("USD")));

    assertEquals(List.of("code code-with-dot"), broken(dotted));
    assertEquals(List.of("code code-with-dot"), broken(unit));
    assertEquals(List.of(), CatalogueRules.check(dotted, there, true));
    assertEquals(List.of(), CatalogueRules.check(unit, there, true));
  }

  private static Region aggregate(String code, String... members) {
    return new Region(code, null, "组", "Group", RegionKind.AGGREGATE, List.of(members), List.of());
  }

  private static List<String> broken(CatalogueEntry entry) {
    return CatalogueRules.check(entry, Figures.CATALOGUE, false).stream()
        .map(breach -> breach.field() + " " + breach.rule())
        .toList();
  }
}
