package dev.frontier.policytracker.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NodeMoveTest {

  @Provide
  Arbitrary<Plan> plans() {
    return Plans.any();
  }

  @Property
  void takingTheMovesFromOnePlanGivesTheContentOfTheOther(
      @ForAll("plans") Plan current, @ForAll("plans") Plan next) {
    Map<String, PlanNode> content = content(current);

    moves(current, next)
        .forEach(
            move -> {
              assertEquals(move.before().map(NodeMoveTest::placeless), found(content, move.key()));
              move.after()
                  .ifPresentOrElse(
                      node -> content.put(name(node.key()), placeless(node)),
                      () -> content.remove(name(move.key())));
            });

    assertEquals(content(next), content);
  }

  @Property
  void whatSaysTheSameBeforeAndAfterDidNotMove(
      @ForAll("plans") Plan current, @ForAll("plans") Plan next) {
    List<NodeMove> moves = moves(current, next);

    assertTrue(
        moves.stream()
            .noneMatch(
                move ->
                    move.before()
                        .map(NodeMoveTest::placeless)
                        .equals(move.after().map(NodeMoveTest::placeless))));
  }

  @Test
  void aMeasurePutInFrontMovesNoneOfThoseBehindIt() {
    List<NodeMove> moves =
        moves(
            Plans.of(Plans.measure("M02"), Plans.measure("M03")),
            Plans.of(Plans.measure("M01"), Plans.measure("M02"), Plans.measure("M03")));

    assertEquals(List.of("M01"), moves.stream().map(move -> move.key().code()).toList());
  }

  private static List<NodeMove> moves(Plan current, Plan next) {
    Map<Key, PlanNode> before =
        current.nodes().stream().collect(Collectors.toMap(PlanNode::key, Function.identity()));
    return NodeMove.of(
        PlanChanges.between(current, next), key -> Optional.ofNullable(before.get(key)));
  }

  private static Map<String, PlanNode> content(Plan plan) {
    return plan.nodes().stream()
        .filter(node -> node.key().kind() != Kind.MILESTONE)
        .collect(
            Collectors.toMap(
                node -> name(node.key()), NodeMoveTest::placeless, (a, b) -> a, TreeMap::new));
  }

  private static Optional<PlanNode> found(Map<String, PlanNode> content, Key key) {
    return Optional.ofNullable(content.get(name(key)));
  }

  private static String name(Key key) {
    return key.kind() + " " + key.code();
  }

  private static PlanNode placeless(PlanNode node) {
    return PlanEdit.at(node, 0);
  }
}
