package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.domain.plan.Lead;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Ministry;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MinistryNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes an entry of the plan of a body; what is wrong with its content the plan's rules say. */
final class PlanEntryReader {

  private PlanEntryReader() {}

  /**
   * The entry that is asked for.
   *
   * @throws dev.frontier.platform.http.ProblemException for fields that its kind does not have
   */
  static PlanNode node(Key key, PlanEntryRequest sent) {
    refuseStrangers(key.kind(), sent);
    Name name = new Name(text(sent.nameZh()), text(sent.nameEn()));
    return switch (key.kind()) {
      case MINISTRY -> new MinistryNode(0, new Ministry(key.code(), name));
      case MEASURE ->
          new MeasureNode(
              0,
              text(sent.item()),
              new Measure(
                  key.code(),
                  name,
                  new Lead(text(sent.lead()), !Boolean.FALSE.equals(sent.leadProposed())),
                  codes(sent.support()),
                  codes(sent.regions()),
                  codes(sent.indicators()),
                  codes(sent.also())));
      case OBSTACLE, RECOMMENDATION -> new HeadingNode(key, 0, null, name, List.of());
      case OBSTACLE_ITEM -> new HeadingNode(key, 0, text(sent.parent()), name, List.of());
      case ITEM -> new HeadingNode(key, 0, text(sent.parent()), name, codes(sent.obstacles()));
      case MILESTONE ->
          throw new IllegalArgumentException("Milestones have addresses of their own");
    };
  }

  private static void refuseStrangers(PlanNode.Kind kind, PlanEntryRequest sent) {
    boolean measure = kind == PlanNode.Kind.MEASURE;
    boolean below = kind == PlanNode.Kind.ITEM || kind == PlanNode.Kind.OBSTACLE_ITEM;
    List<Violation> violations = new ArrayList<>();
    stranger(violations, "parent", sent.parent(), below);
    stranger(violations, "obstacles", sent.obstacles(), kind == PlanNode.Kind.ITEM);
    stranger(violations, "item", sent.item(), measure);
    stranger(violations, "lead", sent.lead(), measure);
    stranger(violations, "leadProposed", sent.leadProposed(), measure);
    stranger(violations, "support", sent.support(), measure);
    stranger(violations, "regions", sent.regions(), measure);
    stranger(violations, "indicators", sent.indicators(), measure);
    stranger(violations, "also", sent.also(), measure);
    if (sent.position() != null && sent.position() < 0) {
      violations.add(
          Violation.at(
              null,
              "position",
              RowRule.OUT_OF_RANGE,
              Map.of("value", sent.position(), "min", 0, "max", Integer.MAX_VALUE)));
    }
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemType.INVALID_FIELDS).violations(violations).asException();
    }
  }

  private static void stranger(
      List<Violation> violations, String field, Object value, boolean belongs) {
    if (!belongs && value != null) {
      violations.add(Violation.of(field, RowRule.UNKNOWN_FIELD));
    }
  }

  private static List<String> codes(List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(PlanEntryReader::text).toList();
  }

  private static String text(String text) {
    return text == null ? "" : text.strip();
  }
}
