package dev.frontier.policytracker.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlanChangesTest {

  @Provide
  Arbitrary<Plan> plans() {
    return Plans.any();
  }

  @Property
  void aPlanTakenApartAndMixedUpIsPutTogetherAgain(@ForAll("plans") Plan plan, @ForAll long seed) {
    List<PlanNode> nodes = new ArrayList<>(plan.nodes());
    Collections.shuffle(nodes, new Random(seed));

    Plan again = Plan.of(nodes);

    assertEquals(plan, again);
  }

  @Property
  void theChangesLeadFromOnePlanToTheOther(
      @ForAll("plans") Plan current, @ForAll("plans") Plan next) {
    PlanChanges changes = PlanChanges.between(current, next);

    assertEquals(next, changes.applyTo(current));
  }

  @Property
  void aPlanDoesNotDifferFromItself(@ForAll("plans") Plan plan) {
    PlanChanges changes = PlanChanges.between(plan, plan);

    assertTrue(changes.isEmpty());
  }

  @Test
  void anotherLeadIsAChangeOfThatMeasureAndOfNothingElse() {
    // Given a measure that changes hands
    Measure before = Plans.measure("M01");
    Measure after =
        new Measure(
            "M01",
            before.name(),
            new Lead("MFA", false),
            List.of(),
            before.regions(),
            before.indicators());

    // When
    PlanChanges changes =
        PlanChanges.between(
            Plans.of(before, Plans.measure("M02")), Plans.of(after, Plans.measure("M02")));

    // Then
    assertEquals(
        new PlanChanges(List.of(), List.of(new MeasureNode(0, "R1.1", after)), List.of()), changes);
  }

  @Test
  void aMeasureLeftOutIsRetired() {
    PlanChanges changes =
        PlanChanges.between(
            Plans.of(Plans.measure("M01"), Plans.measure("M02")), Plans.of(Plans.measure("M01")));

    assertEquals(
        new PlanChanges(
            List.of(), List.of(), List.of(new MeasureNode(1, "R1.1", Plans.measure("M02")))),
        changes);
  }
}
