package dev.frontier.policytracker.domain.plan;

import dev.frontier.policytracker.domain.plan.PlanFinding.Rule;
import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MinistryNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a plan for a single entry. It is checked in the smallest plan that holds what it
 * refers to, by the same {@link PlanRules}, so that an edit and an import never judge differently
 * and the work does not grow with the plan.
 */
public final class NodeRules {

  private static final Name ANY = new Name("x", "x");
  private static final Set<Kind> HEADINGS =
      Set.of(Kind.OBSTACLE, Kind.OBSTACLE_ITEM, Kind.RECOMMENDATION, Kind.ITEM);

  private final Set<Key> existing;

  private NodeRules(Set<Key> existing) {
    this.existing = existing;
  }

  /** What an entry refers to, and other entries whose code it must not take. */
  public static Set<Key> references(PlanNode node) {
    Set<Key> keys = new LinkedHashSet<>();
    if (node instanceof MeasureNode measure) {
      keys.add(new Key(Kind.ITEM, measure.item()));
      keys.add(new Key(Kind.MINISTRY, measure.measure().lead().ministry()));
      measure.measure().support().forEach(code -> keys.add(new Key(Kind.MINISTRY, code)));
      measure.measure().also().forEach(code -> keys.add(new Key(Kind.ITEM, code)));
    } else if (node instanceof HeadingNode heading) {
      parent(heading).ifPresent(keys::add);
      heading.obstacles().forEach(code -> keys.add(new Key(Kind.OBSTACLE_ITEM, code)));
      namesakes(heading).forEach(keys::add);
    }
    return keys;
  }

  /** The entry above; empty for one that stands at the top. */
  static Optional<Key> parent(HeadingNode heading) {
    return switch (heading.key().kind()) {
      case OBSTACLE_ITEM -> Optional.of(new Key(Kind.OBSTACLE, text(heading.parent())));
      case ITEM -> Optional.of(new Key(Kind.RECOMMENDATION, text(heading.parent())));
      default -> Optional.empty();
    };
  }

  /** Headings of all kinds share one list of codes. */
  private static List<Key> namesakes(HeadingNode heading) {
    return HEADINGS.stream()
        .filter(kind -> kind != heading.key().kind())
        .map(kind -> new Key(kind, heading.key().code()))
        .toList();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /**
   * Everything wrong with an entry; the path of a finding is the name of a field.
   *
   * @param existing those of its references that are in the plan
   */
  public static List<PlanFinding> check(PlanNode node, Set<Key> existing) {
    return new NodeRules(existing).findings(node);
  }

  private List<PlanFinding> findings(PlanNode node) {
    List<PlanFinding> findings = new ArrayList<>();
    String path;
    Plan plan;
    if (node instanceof MinistryNode ministry) {
      path = "ministries." + ministry.ministry().code();
      plan = new Plan(List.of(ministry.ministry()), List.of(), List.of());
    } else if (node instanceof MeasureNode measure) {
      above("item", new Key(Kind.ITEM, measure.item())).ifPresent(findings::add);
      path = "recommendations[0].items[0].measures[0]";
      plan = around(measure);
    } else if (node instanceof HeadingNode heading) {
      parent(heading).flatMap(key -> above("parent", key)).ifPresent(findings::add);
      if (namesakes(heading).stream().anyMatch(existing::contains)) {
        findings.add(new PlanFinding("code", Rule.DUPLICATE, heading.key().code()));
      }
      path = pathOf(heading.key().kind());
      plan = around(heading);
    } else {
      throw new IllegalArgumentException("A milestone has rules of its own");
    }
    for (PlanFinding finding : PlanRules.check(plan)) {
      if (finding.path().equals(path) || finding.path().startsWith(path + ".")) {
        String field = field(finding.path().substring(path.length()));
        findings.add(new PlanFinding(field, finding.rule(), finding.value()));
      }
    }
    return findings;
  }

  private Optional<PlanFinding> above(String field, Key key) {
    if (key.code().isBlank()) {
      return Optional.of(new PlanFinding(field, Rule.REQUIRED, ""));
    }
    return existing.contains(key)
        ? Optional.empty()
        : Optional.of(new PlanFinding(field, Rule.UNKNOWN_REFERENCE, key.code()));
  }

  private static String pathOf(Kind kind) {
    return switch (kind) {
      case OBSTACLE -> "obstacles[0]";
      case OBSTACLE_ITEM -> "obstacles[0].items[0]";
      case RECOMMENDATION -> "recommendations[0]";
      case ITEM -> "recommendations[0].items[0]";
      default -> throw new IllegalArgumentException("No heading: " + kind);
    };
  }

  private static String field(String rest) {
    return switch (rest) {
      case "", ".id" -> "code";
      case ".zh" -> "nameZh";
      case ".en" -> "nameEn";
      default -> rest.substring(1);
    };
  }

  private Plan around(MeasureNode node) {
    List<Ministry> ministries =
        existing.stream()
            .filter(key -> key.kind() == Kind.MINISTRY)
            .map(key -> new Ministry(key.code(), ANY))
            .toList();
    List<Recommendation.Item> items = new ArrayList<>();
    items.add(new Recommendation.Item(node.item(), ANY, List.of(), List.of(node.measure())));
    existing.stream()
        .filter(key -> key.kind() == Kind.ITEM && !key.code().equals(node.item()))
        .map(key -> new Recommendation.Item(key.code(), ANY, List.of(), List.of()))
        .forEach(items::add);
    return new Plan(ministries, List.of(), List.of(new Recommendation("X", ANY, items)));
  }

  private Plan around(HeadingNode node) {
    String code = node.key().code();
    return switch (node.key().kind()) {
      case OBSTACLE ->
          new Plan(List.of(), List.of(new Obstacle(code, node.name(), List.of())), List.of());
      case OBSTACLE_ITEM ->
          new Plan(
              List.of(),
              List.of(new Obstacle("X", ANY, List.of(new Obstacle.Item(code, node.name())))),
              List.of());
      case RECOMMENDATION ->
          new Plan(List.of(), List.of(), List.of(new Recommendation(code, node.name(), List.of())));
      default -> {
        List<Obstacle.Item> answered =
            existing.stream()
                .filter(key -> key.kind() == Kind.OBSTACLE_ITEM)
                .map(key -> new Obstacle.Item(key.code(), ANY))
                .toList();
        Recommendation.Item item =
            new Recommendation.Item(code, node.name(), node.obstacles(), List.of());
        yield new Plan(
            List.of(),
            List.of(new Obstacle("X", ANY, answered)),
            List.of(new Recommendation("Y", ANY, List.of(item))));
      }
    };
  }
}
