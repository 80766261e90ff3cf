package dev.frontier.indicator.domain.catalogue;

import static dev.frontier.indicator.Figures.division;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionRulesTest {

  private static final Region GUANGXI = province("CN-GX", "450000");
  private static final Region NANNING = division("CN-450100", RegionKind.PREFECTURE, "CN-GX");
  private static final Region QINGXIU = division("CN-450103", RegionKind.COUNTY, "CN-450100");

  private Catalogue known = Figures.CATALOGUE.with(GUANGXI).with(NANNING).with(QINGXIU);

  @Test
  void aDivisionStandsUnderTheRegionThatItsDigitsName() {
    assertEquals(List.of(), broken(division("CN-450200", RegionKind.PREFECTURE, "CN-GX")));
    assertEquals(List.of(), broken(division("CN-450105", RegionKind.COUNTY, "CN-450100")));
    assertEquals(
        List.of("parent region-parent"),
        broken(division("CN-460100", RegionKind.PREFECTURE, "CN-GX")));
    assertEquals(
        List.of("parent region-parent"),
        broken(division("CN-450205", RegionKind.COUNTY, "CN-450100")));
    assertEquals(
        List.of("parent region-parent"), broken(division("CN-450105", RegionKind.COUNTY, "CN-GX")));
    assertEquals(
        List.of("parent unknown-region"),
        broken(division("CN-450200", RegionKind.PREFECTURE, "CN-XX")));
    assertEquals(
        List.of("parent required"), broken(division("CN-450200", RegionKind.PREFECTURE, null)));
  }

  @Test
  void aCountyRightBelowAProvinceHasNinetyForItsPrefecture() {
    known = known.with(province("CN-XJ", "650000"));

    assertEquals(List.of(), broken(division("CN-659001", RegionKind.COUNTY, "CN-XJ")));
  }

  @Test
  void theDigitsSayWhichLevelARegionIsOf() {
    assertEquals(List.of("gb2260 gb2260-level"), broken(province("CN-XX", "450100")));
    assertEquals(
        List.of("gb2260 gb2260-level"),
        broken(division("CN-450101", RegionKind.PREFECTURE, "CN-GX")));
    assertEquals(
        List.of("gb2260 gb2260-level"), broken(division("CN-450200", RegionKind.COUNTY, "CN-GX")));
    assertEquals(List.of("gb2260 required"), broken(province("CN-XX", null)));
  }

  @Test
  void theCodeOfADivisionIsItsDigits() {
    Region other =
        new Region(
            "CN-NN",
            "450200",
            "n",
            "n",
            RegionKind.PREFECTURE,
            List.of(),
            List.of(),
            "CN-GX",
            false);

    assertEquals(List.of("code choice"), broken(other));
  }

  @Test
  void noMemberOfAGroupIsAPartOfAnother() {
    assertEquals(List.of(), broken(group("CN-A", "CN-450100")));
    assertEquals(List.of("members nested-member"), broken(group("CN-GX", "CN-450103")));
  }

  @Test
  void theTreeSumsUpwardsAndWhatIsRetiredIsOutOfIt() {
    assertEquals(Set.of("CN-GX", "CN-450100", "CN-450103"), known.filing(GUANGXI));
    assertEquals(List.of(NANNING, GUANGXI), known.above("CN-450103"));

    Catalogue later = known.with(QINGXIU.retire());

    assertEquals(Set.of("CN-GX", "CN-450100"), later.filing(GUANGXI));
    assertEquals("in-use", CatalogueRules.checkRetiring(NANNING, known).get(0).rule());
    assertEquals(List.of(), CatalogueRules.checkRetiring(NANNING, later));
  }

  private List<String> broken(Region region) {
    return CatalogueRules.check(region, known, false).stream()
        .map(breach -> breach.field() + " " + breach.rule())
        .toList();
  }

  private static Region province(String code, String digits) {
    return new Region(code, digits, code, code, RegionKind.PROVINCE, List.of(), List.of());
  }

  private static Region group(String... members) {
    return new Region("NEW", null, "n", "n", RegionKind.AGGREGATE, List.of(members), List.of());
  }
}
