package dev.frontier.policytracker.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.policytracker.domain.plan.PlanFinding.Rule;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRulesTest {

  private static final String MEASURE = "recommendations[0].items[0].measures[0]";

  @Provide
  Arbitrary<Plan> plans() {
    return Plans.any();
  }

  @Property
  void aPlanThatKeepsTheRulesHasNoFindings(@ForAll("plans") Plan plan) {
    List<PlanFinding> findings = PlanRules.check(plan);

    assertEquals(List.of(), findings);
  }

  @Test
  void anEmptyPlanSaysWhatEveryPlanNeeds() {
    List<PlanFinding> findings = PlanRules.check(Plan.EMPTY);

    assertEquals(
        List.of(
            new PlanFinding("ministries", Rule.REQUIRED, ""),
            new PlanFinding("obstacles", Rule.REQUIRED, ""),
            new PlanFinding("recommendations", Rule.REQUIRED, "")),
        findings);
  }

  @Test
  void aLeadOutsideTheListOfMinistriesIsFound() {
    assertFinding(lead("MOON"), new PlanFinding(MEASURE + ".lead", Rule.UNKNOWN_MINISTRY, "MOON"));
  }

  @Test
  void aMeasureWithoutALeadIsFound() {
    assertFinding(lead(""), new PlanFinding(MEASURE + ".lead", Rule.REQUIRED, ""));
  }

  @Test
  void aMinistryThatLeadsAndSupportsIsFound() {
    assertFinding(
        measure(List.of("PBOC"), List.of(), List.of()),
        new PlanFinding(MEASURE + ".support[0]", Rule.LEAD_SUPPORTS, "PBOC"));
  }

  @Test
  void anUnknownSupportingMinistryIsFound() {
    assertFinding(
        measure(List.of("MOON"), List.of(), List.of()),
        new PlanFinding(MEASURE + ".support[0]", Rule.UNKNOWN_MINISTRY, "MOON"));
  }

  @Test
  void aRegionThatIsNoProvinceIsFound() {
    assertFinding(
        measure(List.of(), List.of("GX"), List.of()),
        new PlanFinding(MEASURE + ".regions[0]", Rule.CODE_FORM, "GX"));
  }

  @Test
  void anIndicatorNamedTwiceIsFound() {
    assertFinding(
        measure(List.of(), List.of(), List.of("TRADE_TOTAL", "TRADE_TOTAL")),
        new PlanFinding(MEASURE + ".indicators[1]", Rule.DUPLICATE, "TRADE_TOTAL"));
  }

  @Test
  void aMeasureDefinedTwiceIsFound() {
    Plan plan = Plans.of(Plans.measure("M01"), Plans.measure("M01"));

    List<PlanFinding> findings = PlanRules.check(plan);

    assertEquals(
        List.of(
            new PlanFinding("recommendations[0].items[0].measures[1].id", Rule.DUPLICATE, "M01")),
        findings);
  }

  @Test
  void anAnswerToAnObstacleThatIsNotThereIsFound() {
    Plan valid = Plans.of();
    Plan plan = new Plan(valid.ministries(), List.of(obstacleWithout()), valid.recommendations());

    List<PlanFinding> findings = PlanRules.check(plan);

    assertEquals(
        List.of(
            new PlanFinding(
                "recommendations[0].items[0].obstacles[0]", Rule.UNKNOWN_REFERENCE, "O1.1")),
        findings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"m01", "M 1", "M", "M0123456789ABCDEF", "M01\n", "ＭＯ１", "M01; drop"})
  void anIdOfAnotherFormIsFound(String id) {
    List<PlanFinding> findings = PlanRules.check(Plans.of(Plans.measure(id)));

    assertEquals(List.of(new PlanFinding(MEASURE + ".id", Rule.CODE_FORM, id)), findings);
  }

  @Test
  void aNameWithoutChineseIsFound() {
    assertFinding(named(new Name(" ", "x")), new PlanFinding(MEASURE + ".zh", Rule.REQUIRED, " "));
  }

  @Test
  void aNameThatNoPageCanShowIsFound() {
    assertFinding(
        named(new Name("名\u0000", "x")), new PlanFinding(MEASURE + ".zh", Rule.UNPRINTABLE, ""));
  }

  @Test
  void aNameLongerThanAPageCanShowIsFoundAndQuotedInShort() {
    String tooLong = "x".repeat(PlanRules.LONGEST_NAME + 1);

    assertFinding(
        named(new Name("名", tooLong)),
        new PlanFinding(MEASURE + ".en", Rule.TOO_LONG, "x".repeat(80)));
  }

  private static void assertFinding(Measure measure, PlanFinding expected) {
    List<PlanFinding> findings = PlanRules.check(Plans.of(measure));

    assertEquals(List.of(expected), findings);
  }

  private static Obstacle obstacleWithout() {
    return new Obstacle("O1", Plans.NAME, List.of());
  }

  private static Measure lead(String ministry) {
    return new Measure(
        "M01", Plans.NAME, new Lead(ministry, true), List.of(), List.of(), List.of());
  }

  private static Measure named(Name name) {
    return new Measure("M01", name, new Lead("PBOC", true), List.of(), List.of(), List.of());
  }

  private static Measure measure(
      List<String> support, List<String> regions, List<String> indicators) {
    return new Measure("M01", Plans.NAME, new Lead("PBOC", true), support, regions, indicators);
  }
}
