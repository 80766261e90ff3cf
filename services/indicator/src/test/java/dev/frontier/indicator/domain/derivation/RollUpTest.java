package dev.frontier.indicator.domain.derivation;

import static dev.frontier.indicator.Figures.division;
import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.DivisionsResidual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CN-A has four prefectures, the first of them with two counties. */
class RollUpTest {

  private static final Period Y18 = Period.ofYear(2018);
  private static final Period Y19 = Period.ofYear(2019);
  private static final List<String> PREFECTURES =
      List.of("CN-110100", "CN-110200", "CN-110300", "CN-110400");

  private final List<Observation> record = new ArrayList<>();
  private final Catalogue catalogue = tree();

  private static Catalogue tree() {
    Catalogue tree = Figures.CATALOGUE;
    for (String code : PREFECTURES) {
      tree = tree.with(division(code, RegionKind.PREFECTURE, "CN-A"));
    }
    return tree.with(division("CN-110101", RegionKind.COUNTY, "CN-110100"))
        .with(division("CN-110102", RegionKind.COUNTY, "CN-110100"));
  }

  @Test
  void whereNothingIsFiledTheSumOfTheDivisionsStandsInWithItsCoverage() {
    PREFECTURES.subList(0, 3).forEach(code -> take(release(1, code, figure(2018, "10"))));

    Level level = level("CN-A", Y18);

    assertEquals("30", level.outcome().value().toPlainString());
    assertEquals(new Coverage(3, 4, List.of("CN-110400")), level.coverage());
    assertFalse(levels().asFiled(region("CN-A"), Y18));
    assertEquals(3, levels().inputs(region("CN-A"), Y18).size());
  }

  @Test
  void belowTheRequiredCoverageNothingStandsIn() {
    take(release(1, "CN-110200", figure(2018, "10")));

    assertEquals(Reason.BELOW_COVERAGE, level("CN-A", Y18).outcome().reason());
  }

  @Test
  void whatIsFiledForTheWholeStandsBeItThatItIsMissing() {
    PREFECTURES.forEach(code -> take(release(1, code, figure(2018, "10"), figure(2019, "10"))));
    take(release(2, "CN-A", figure(2018, "41"), missing(2019)));

    assertEquals("41", level("CN-A", Y18).outcome().value().toPlainString());
    assertNull(level("CN-A", Y18).coverage());
    assertEquals(Reason.MISSING, level("CN-A", Y19).outcome().reason());
  }

  @Test
  void whatIsTakenBackForTheWholeLetsTheSumStandInFromThenOn() {
    PREFECTURES.forEach(code -> take(release(1, code, figure(2018, "10"))));
    take(release(2, "CN-A", figure(2018, "41")));
    take(release(3, "CN-A", withdrawn(2018)));

    assertEquals("40", level("CN-A", Y18).outcome().value().toPlainString());
    assertEquals(Figures.vintage(3), level("CN-A", Y18).vintage());
  }

  @Test
  void totalsRollUpThroughEveryLevelIntoGroups() {
    take(release(1, "CN-110101", figure(2018, "4")));
    take(release(2, "CN-110102", figure(2018, "6")));
    PREFECTURES.subList(1, 4).forEach(code -> take(release(3, code, figure(2018, "10"))));
    List.of("CN-B", "CN-C").forEach(code -> take(release(4, code, figure(2018, "100"))));

    assertEquals("10", level("CN-110100", Y18).outcome().value().toPlainString());
    assertEquals("240", level("GROUP", Y18).outcome().value().toPlainString());
    assertEquals(7, levels().inputs(Figures.GROUP, Y18).size());
  }

  @Test
  void aChangeOfASumIsOverTheDivisionsOfBothPeriods() {
    PREFECTURES.forEach(code -> take(release(1, code, figure(2018, "10"))));
    PREFECTURES.subList(0, 3).forEach(code -> take(release(2, code, figure(2019, "20"))));

    Compared compared = levels().compared(region("CN-A"), Y18, Y19).orElseThrow();

    assertEquals("30", compared.from().toPlainString());
    assertEquals("60", compared.to().toPlainString());
    assertEquals(PREFECTURES.subList(0, 3), compared.members());
  }

  @Test
  void whatIsFiledIsNotComparedWithASumOfSome() {
    PREFECTURES.subList(0, 3).forEach(code -> take(release(1, code, figure(2018, "10"))));
    take(release(2, "CN-A", figure(2019, "50")));

    Compared compared = levels().compared(region("CN-A"), Y18, Y19).orElseThrow();

    assertEquals(Reason.BELOW_COVERAGE, compared.withheld());
  }

  @Test
  void percentsAreNeverSummed() {
    var rate = Figures.filed("RATE", "PT", 0);
    PREFECTURES.forEach(code -> take(Figures.of("RATE", release(1, code, figure(2018, "10")))));

    Levels levels = Knowledge.of(catalogue.with(rate), record).levels(rate);

    assertEquals(
        Reason.NOT_ADDITIVE, levels.level(region("CN-A"), Y18).orElseThrow().outcome().reason());
    assertFalse(levels.additive());
    assertTrue(levels().additive());
  }

  @Test
  void whatIsFiledIsHeldAgainstTheSumOfTheDivisions() {
    PREFECTURES.forEach(code -> take(release(1, code, figure(2018, "10"), figure(2019, "10"))));
    take(release(2, "CN-110100", withdrawn(2019)));
    take(release(3, "CN-A", figure(2018, "40.02"), figure(2019, "40")));

    List<DivisionsResidual> residuals =
        DivisionsResidual.of(Figures.TRADE, levels(), region("CN-A"));

    assertEquals(
        List.of(
            new DivisionsResidual(
                Y18,
                new BigDecimal("40.02"),
                new BigDecimal("40"),
                new BigDecimal("-0.02"),
                new BigDecimal("0.025"),
                new Coverage(4, 4, List.of())),
            new DivisionsResidual(
                Y19,
                new BigDecimal("40"),
                new BigDecimal("30"),
                null,
                null,
                new Coverage(3, 4, List.of("CN-110100")))),
        residuals);
    assertTrue(residuals.get(0).withinTolerance());
    assertFalse(residuals.get(1).withinTolerance());
  }

  private void take(Release release) {
    record.addAll(release.vintages());
  }

  private FiledLevels levels() {
    return (FiledLevels) Knowledge.of(catalogue, record).levels(Figures.TRADE);
  }

  private Level level(String region, Period period) {
    return levels().level(region(region), period).orElseThrow();
  }

  private Region region(String code) {
    return catalogue.region(code).orElseThrow();
  }
}
