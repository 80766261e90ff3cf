package dev.frontier.policytracker.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.policytracker.domain.plan.PlanFinding.Rule;
import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlanEditTest {

  @Provide
  Arbitrary<Plan> plans() {
    return Plans.any();
  }

  private static List<PlanNode> children(Plan plan, PlanNode of) {
    return plan.nodes().stream()
        .filter(node -> node.key().kind() == of.key().kind())
        .filter(node -> PlanEdit.parentOf(node).equals(PlanEdit.parentOf(of)))
        .filter(node -> !node.key().equals(of.key()))
        .sorted(Comparator.comparingInt(PlanNode::position))
        .toList();
  }

  private static MeasureNode measure(Plan plan, int number) {
    List<PlanNode> measures = plan.nodes().stream().filter(MeasureNode.class::isInstance).toList();
    return (MeasureNode) measures.get(number % measures.size());
  }

  /** The edit looks at neighbours alone; the whole plan, taken apart, must not see a difference. */
  @Property
  void anEditedPlanIsThePlanWithTheMeasureInItsNewPlace(
      @ForAll("plans") Plan plan,
      @ForAll @IntRange(max = 30) int which,
      @ForAll @IntRange(max = 30) int where,
      @ForAll @IntRange(max = 5) int place) {
    // Given
    MeasureNode old = measure(plan, which);
    String item = plan.items().get(where % plan.items().size()).id();
    MeasureNode wanted = new MeasureNode(0, item, old.measure());

    // When
    PlanChanges changes =
        PlanEdit.put(
            Optional.of(old),
            wanted,
            Optional.of(place),
            children(plan, wanted),
            item.equals(old.item()) ? List.of() : children(plan, old));

    // Then every item has its measures in order, and the moved one where it was asked for
    Plan after = changes.applyTo(plan);
    for (int i = 0; i < plan.items().size(); i++) {
      List<Measure> expected = new ArrayList<>(plan.items().get(i).measures());
      expected.remove(old.measure());
      if (plan.items().get(i).id().equals(item)) {
        expected.add(Math.min(place, expected.size()), old.measure());
      }
      assertEquals(expected, after.items().get(i).measures());
    }
    // And nothing is left to be renumbered
    assertEquals(Set.copyOf(after.nodes()), Set.copyOf(after(plan, changes)));
  }

  @Property
  void aRetiredMeasureLeavesNoGap(
      @ForAll("plans") Plan plan, @ForAll @IntRange(max = 30) int which) {
    MeasureNode old = measure(plan, which);

    PlanChanges changes = PlanEdit.retire(old, children(plan, old));

    Plan after = changes.applyTo(plan);
    assertEquals(plan.measures().size() - 1, after.measures().size());
    assertEquals(Set.copyOf(after.nodes()), Set.copyOf(after(plan, changes)));
  }

  private static List<PlanNode> after(Plan plan, PlanChanges changes) {
    Set<Key> gone =
        Stream.concat(changes.retired().stream(), changes.changed().stream())
            .map(PlanNode::key)
            .collect(Collectors.toSet());
    return Stream.of(
            plan.nodes().stream().filter(node -> !gone.contains(node.key())),
            changes.changed().stream(),
            changes.added().stream())
        .flatMap(nodes -> nodes)
        .toList();
  }

  /** An edit and an import never judge differently. */
  @Property
  void everyEntryOfAValidPlanKeepsTheRulesOfAnEntry(@ForAll("plans") Plan plan) {
    Set<Key> keys = plan.nodes().stream().map(PlanNode::key).collect(Collectors.toSet());

    for (PlanNode node : plan.nodes()) {
      if (node.key().kind() != Kind.MILESTONE) {
        Set<Key> existing =
            NodeRules.references(node).stream().filter(keys::contains).collect(Collectors.toSet());
        assertEquals(List.of(), NodeRules.check(node, existing));
      }
    }
  }

  @Test
  void whatAnEntryRefersToMustBeInThePlan() {
    MeasureNode node =
        new MeasureNode(
            0,
            "R1.1",
            new Measure(
                "M1",
                new Name("", "Name"),
                new Lead("MOON", true),
                List.of("MFA"),
                List.of("GX"),
                List.of(),
                List.of("R9.9")));

    List<PlanFinding> findings = NodeRules.check(node, Set.of(new Key(Kind.MINISTRY, "MFA")));

    assertEquals(
        Set.of(
            new PlanFinding("item", Rule.UNKNOWN_REFERENCE, "R1.1"),
            new PlanFinding("nameZh", Rule.REQUIRED, ""),
            new PlanFinding("lead", Rule.UNKNOWN_MINISTRY, "MOON"),
            new PlanFinding("regions[0]", Rule.CODE_FORM, "GX"),
            new PlanFinding("also[0]", Rule.UNKNOWN_REFERENCE, "R9.9")),
        Set.copyOf(findings));
  }

  @Test
  void aCodeOfAnotherHeadingIsTaken() {
    HeadingNode node =
        new HeadingNode(new Key(Kind.OBSTACLE, "R1"), 0, null, Plans.NAME, List.of());

    List<PlanFinding> findings = NodeRules.check(node, Set.of(new Key(Kind.RECOMMENDATION, "R1")));

    assertEquals(List.of(new PlanFinding("code", Rule.DUPLICATE, "R1")), findings);
  }
}
