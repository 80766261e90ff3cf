package dev.frontier.policytracker.domain.effect;

import static dev.frontier.policytracker.domain.effect.Told.TRADE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.frontier.policytracker.domain.effect.Comparison.Compared;
import dev.frontier.policytracker.domain.effect.Comparison.Impossible;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectMethodTest {

  /** 2026 is half before and half after: before are 2021 to 2025, after 2027 to 2029. */
  private static final LocalDate VERIFIED = LocalDate.of(2026, 7, 1);

  private static final List<String> GUANGXI = List.of("CN-GX");

  private final EffectMethod method = new EffectMethod(Told.RULES);

  private IndicatorEffect estimate(List<String> regions, Told told) {
    return method.estimate(TRADE, regions, VERIFIED, told.known());
  }

  private static Told flat(String after) {
    return new Told()
        .levels("CN-GX", "2021", "100", "101", "99", "100", "100", "1000", after, after)
        .levels("CN-YN", "2021", "50", "50", "50", "50", "50", "1", "50", "50")
        .levels("CN", "2021", "1000", "1000", "1000", "1000", "1000", "2", "1000", "1000");
  }

  @Test
  void aProvinceThatRisesByTenPercentWhileOthersStayMovesWithTheMeasure() {
    IndicatorEffect effect = estimate(GUANGXI, flat("110"));

    assertEquals(new Outcome.MovedWith(), effect.outcome());
    Compared provinces = assertInstanceOf(Compared.class, effect.provinces());
    assertEquals(new BigDecimal("10.002200"), provinces.percent());
    assertEquals(List.of("CN-YN"), provinces.controls());
    assertEquals(5, provinces.pointsBefore());
    assertEquals(2, provinces.pointsAfter());
    assertEquals(true, ((Compared) effect.nation()).withoutRegions());
  }

  @Test
  void levelsAndSharesAreToldOnBothSidesInTheUnitOfTheFigures() {
    IndicatorEffect effect =
        estimate(
            GUANGXI,
            flat("110").shares("CN-GX", "2021", "10", "10", "10", "10", "10", "1", "12", "13"));

    assertEquals(new BigDecimal("100.000000"), effect.before().level());
    assertEquals(new BigDecimal("110.000000"), effect.after().level());
    assertEquals(new BigDecimal("10.000000"), effect.before().share());
    assertEquals(new BigDecimal("12.500000"), effect.after().share());
    assertEquals(5, effect.before().points());
    assertEquals(8, effect.unitMult());
  }

  @Test
  void aFallIsAgainstTheMeasureAndForAnIndicatorThatShouldFallWithIt() {
    assertEquals(new Outcome.MovedAgainst(), estimate(GUANGXI, flat("90")).outcome());
    assertEquals(
        new Outcome.MovedWith(),
        new EffectMethod(
                new EffectRules(5, 3, 3, 2, 0.01, java.util.Set.of(TRADE), java.util.Set.of()))
            .estimate(TRADE, GUANGXI, VERIFIED, flat("90").known())
            .outcome());
  }

  @Test
  void whatVariesNoMoreThanBeforeIsNoDifferent() {
    assertEquals(new Outcome.NoDifferent(), estimate(GUANGXI, flat("100.9")).outcome());
  }

  @Test
  void belowTheFewestYearsItIsTooEarly() {
    Told told =
        new Told()
            .levels("CN-GX", "2021", "100", "100", "100", "100", "100", null, "200")
            .levels("CN-YN", "2021", "50", "50", "50", "50", "50", null, "50");

    IndicatorEffect effect = estimate(GUANGXI, told);

    assertEquals(new Outcome.TooEarly(1, 2), effect.outcome());
    assertEquals(new BigDecimal("100.000000"), effect.before().level());
  }

  @Test
  void beforeAnyYearHasGoneByTheLevelBeforeIsToldAlone() {
    IndicatorEffect effect =
        estimate(
            GUANGXI,
            new Told()
                .levels("CN-GX", "2021", "100", "100", "100", "100", "110")
                .levels("CN-YN", "2021", "50", "50", "50", "50", "50"));

    assertEquals(new Outcome.TooEarly(0, 2), effect.outcome());
    assertEquals(new BigDecimal("102.000000"), effect.before().level());
    assertNull(effect.before().share());
    assertNull(effect.after());
  }

  @Test
  void aTrendThatWasThereBeforeIsNoEffect() {
    Told told =
        new Told()
            .levels("CN-GX", "2021", "100", "110", "121", "133", "146", "161", "177", "195")
            .levels("CN-YN", "2021", "50", "50", "50", "50", "50", "50", "50", "50");

    IndicatorEffect effect = estimate(GUANGXI, told);

    assertEquals(new Outcome.NotComparable(Reason.PRE_TREND), effect.outcome());
    Compared compared = (Compared) effect.provinces();
    assertEquals(0.0954, compared.preTrend().doubleValue(), 0.001);
  }

  @Test
  void aMeasureForAllNineIsHeldAgainstTheRestOfTheNationAlone() {
    Told told = new Told();
    List.of("LN", "JL", "HL", "NM", "GS", "XJ", "XZ", "YN", "GX")
        .forEach(
            code ->
                told.levels("CN-" + code, "2021", "10", "10", "10", "10", "10", "10", "12", "12"));
    told.levels("CN", "2021", "190", "190", "190", "190", "190", "190", "208", "208");

    IndicatorEffect effect = estimate(List.of(), told);

    assertEquals(new Impossible(Reason.NO_OTHER_PROVINCES), effect.provinces());
    Compared nation = assertInstanceOf(Compared.class, effect.nation());
    assertEquals(new BigDecimal("20.000000"), nation.percent());
    assertEquals(9, nation.regions().size());
    assertEquals(new Outcome.MovedWith(), effect.outcome());
  }

  @Test
  void whereAProvinceConcernedIsMissingTheNationIsTakenWholeAndSaysSo() {
    Told told = flat("110").levels("CN-YN", "2021", "50", null, "50", "50", "50", "50", "55", "55");

    Compared nation = (Compared) estimate(List.of("CN-GX", "CN-YN"), told).nation();

    assertEquals(false, nation.withoutRegions());
  }

  @Test
  void comparisonsThatPointInOppositeWaysSayNothing() {
    Told told =
        new Told()
            .levels("CN-GX", "2021", "100", "100", "100", "100", "100", null, "110", "110")
            .levels("CN-YN", "2021", "50", "50", "50", "50", "50", null, "50", "50")
            .levels("CN", "2021", "1000", "1000", "1000", "1000", "1000", null, "2000", "2000");

    assertEquals(
        new Outcome.NotComparable(Reason.CONTRADICTION), estimate(GUANGXI, told).outcome());
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    assertEquals(
        new Outcome.NotComparable(Reason.NO_FIGURES), estimate(GUANGXI, new Told()).outcome());
    assertEquals(
        new Outcome.NotComparable(Reason.NO_NATIONAL),
        estimate(List.of(), new Told().levels("CN-GX", "2021", "1", "1", "1")).outcome());
    assertEquals(
        new Outcome.NotComparable(Reason.NO_CONTROL_FIGURES),
        estimate(GUANGXI, new Told().levels("CN-GX", "2021", "1", "1", "1")).outcome());
    assertEquals(
        new Outcome.NotComparable(Reason.SHORT_BASELINE),
        estimate(
                GUANGXI,
                new Told()
                    .levels("CN-GX", "2024", "1", "1", "1", "1", "1")
                    .levels("CN-YN", "2024", "1", "1", "1", "1", "1"))
            .outcome());
    assertEquals(
        new Outcome.NotComparable(Reason.UNITS_DIFFER),
        estimate(GUANGXI, flat("110").in("CNY", 8).levels("CN-JL", "2021", "1")).outcome());
  }

  @Test
  void withZerosOnlyProvincesCanBeComparedAndInWholeUnits() {
    Told told =
        new Told()
            .levels("CN-GX", "2021", "0", "1", "0", "1", "0", null, "9", "9")
            .levels("CN-YN", "2021", "5", "5", "5", "5", "5", null, "5", "5")
            .levels("CN", "2021", "90", "90", "90", "90", "90", null, "90", "90");

    IndicatorEffect effect = estimate(GUANGXI, told);

    assertEquals(new Impossible(Reason.NOT_POSITIVE), effect.nation());
    Compared provinces = (Compared) effect.provinces();
    assertEquals(Scale.ABSOLUTE, provinces.scale());
    assertNull(provinces.percent());
    assertEquals(0, provinces.difference().compareTo(new BigDecimal("860000000")));
  }

  @Test
  void aSeasonNeverStandsOnOneSideAlone() {
    // Given quarters of which the fourth is always large, and one quarter too few for a third year
    String[] year = {"1", "1", "1", "9"};
    String[] guangxi = new String[33];
    String[] yunnan = new String[33];
    for (int i = 0; i < guangxi.length; i++) {
      guangxi[i] = year[i % 4];
      yunnan[i] = "5";
    }

    IndicatorEffect effect =
        estimate(
            GUANGXI,
            new Told().levels("CN-GX", "2021-Q1", guangxi).levels("CN-YN", "2021-Q1", yunnan));

    Compared provinces = assertInstanceOf(Compared.class, effect.provinces());
    assertEquals(Frequency.QUARTERLY, effect.frequency());
    assertEquals(0, provinces.difference().signum());
    assertEquals(0, provinces.pointsAfter() % 4);
    assertEquals(new Outcome.NoDifferent(), effect.outcome());
  }

  @Test
  void noStatementNamesACause() {
    List<Outcome> judged =
        List.of(new Outcome.MovedWith(), new Outcome.MovedAgainst(), new Outcome.NoDifferent());

    judged.forEach(
        it -> {
          assertEquals(true, it.en().contains("This does not say why"));
          assertEquals(true, it.zh().contains("这不说明原因"));
        });
  }
}
