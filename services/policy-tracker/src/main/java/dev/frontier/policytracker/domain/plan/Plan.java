package dev.frontier.policytracker.domain.plan;

import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MilestoneNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MinistryNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One edition of the whole plan. Use {@link PlanRules} before trusting what somebody sent.
 *
 * @param milestones those of all measures that nobody has dropped, by measure and due date
 */
public record Plan(
    List<Ministry> ministries,
    List<Obstacle> obstacles,
    List<Recommendation> recommendations,
    List<PlannedMilestone> milestones) {

  /** The plan before the first import. */
  public static final Plan EMPTY = new Plan(List.of(), List.of(), List.of());

  public Plan {
    ministries = List.copyOf(ministries);
    obstacles = List.copyOf(obstacles);
    recommendations = List.copyOf(recommendations);
    milestones = milestones.stream().sorted(PlannedMilestone.ORDER).toList();
  }

  /** A plan whose measures have no milestones. */
  public Plan(
      List<Ministry> ministries, List<Obstacle> obstacles, List<Recommendation> recommendations) {
    this(ministries, obstacles, recommendations, List.of());
  }

  /** All items of all recommendations, in order. */
  public List<Recommendation.Item> items() {
    return recommendations.stream().flatMap(r -> r.items().stream()).toList();
  }

  /** All measures, in order. */
  public List<Measure> measures() {
    return items().stream().flatMap(item -> item.measures().stream()).toList();
  }

  /** The milestones of each measure that has some, by due date. */
  public Map<String, List<PlannedMilestone>> milestonesByMeasure() {
    return milestones.stream().collect(Collectors.groupingBy(PlannedMilestone::measure));
  }

  /** The same plan with these milestones. */
  public Plan with(List<PlannedMilestone> others) {
    return new Plan(ministries, obstacles, recommendations, others);
  }

  /** The plan taken apart; {@link #of} puts it together again. */
  public List<PlanNode> nodes() {
    List<PlanNode> nodes = new ArrayList<>();
    for (int i = 0; i < ministries.size(); i++) {
      nodes.add(new MinistryNode(i, ministries.get(i)));
    }
    for (int i = 0; i < obstacles.size(); i++) {
      Obstacle obstacle = obstacles.get(i);
      nodes.add(heading(Kind.OBSTACLE, obstacle.id(), i, null, obstacle.name(), List.of()));
      for (int j = 0; j < obstacle.items().size(); j++) {
        Obstacle.Item item = obstacle.items().get(j);
        nodes.add(heading(Kind.OBSTACLE_ITEM, item.id(), j, obstacle.id(), item.name(), List.of()));
      }
    }
    for (int i = 0; i < recommendations.size(); i++) {
      addRecommendation(nodes, i, recommendations.get(i));
    }
    milestones.stream().map(MilestoneNode::new).forEach(nodes::add);
    return List.copyOf(nodes);
  }

  private static void addRecommendation(List<PlanNode> nodes, int position, Recommendation of) {
    nodes.add(heading(Kind.RECOMMENDATION, of.id(), position, null, of.name(), List.of()));
    for (int i = 0; i < of.items().size(); i++) {
      Recommendation.Item item = of.items().get(i);
      nodes.add(heading(Kind.ITEM, item.id(), i, of.id(), item.name(), item.obstacles()));
      for (int j = 0; j < item.measures().size(); j++) {
        nodes.add(new MeasureNode(j, item.id(), item.measures().get(j)));
      }
    }
  }

  private static HeadingNode heading(
      Kind kind, String code, int position, String parent, Name name, List<String> obstacles) {
    return new HeadingNode(new Key(kind, code), position, parent, name, obstacles);
  }

  /** The plan that these nodes make; the order of the collection does not matter. */
  public static Plan of(Collection<? extends PlanNode> nodes) {
    List<PlanNode> ordered = new ArrayList<>(nodes);
    ordered.sort(Comparator.comparingInt(PlanNode::position));
    List<Ministry> ministries = new ArrayList<>();
    List<PlannedMilestone> milestones = new ArrayList<>();
    Map<Kind, List<HeadingNode>> headings = new EnumMap<>(Kind.class);
    Map<String, List<HeadingNode>> children = new HashMap<>();
    Map<String, List<Measure>> measures = new HashMap<>();
    for (PlanNode node : ordered) {
      if (node instanceof MinistryNode ministry) {
        ministries.add(ministry.ministry());
      } else if (node instanceof MilestoneNode milestone) {
        milestones.add(milestone.milestone());
      } else if (node instanceof MeasureNode measure) {
        measures.computeIfAbsent(measure.item(), key -> new ArrayList<>()).add(measure.measure());
      } else if (node instanceof HeadingNode heading && heading.parent() == null) {
        headings.computeIfAbsent(heading.key().kind(), key -> new ArrayList<>()).add(heading);
      } else if (node instanceof HeadingNode heading) {
        children.computeIfAbsent(heading.parent(), key -> new ArrayList<>()).add(heading);
      }
    }
    List<Obstacle> obstacles =
        headings.getOrDefault(Kind.OBSTACLE, List.of()).stream()
            .map(of -> obstacle(of, children.getOrDefault(of.key().code(), List.of())))
            .toList();
    List<Recommendation> recommendations =
        headings.getOrDefault(Kind.RECOMMENDATION, List.of()).stream()
            .map(
                of ->
                    recommendation(of, children.getOrDefault(of.key().code(), List.of()), measures))
            .toList();
    return new Plan(ministries, obstacles, recommendations, milestones);
  }

  private static Obstacle obstacle(HeadingNode of, List<HeadingNode> items) {
    return new Obstacle(
        of.key().code(),
        of.name(),
        items.stream().map(item -> new Obstacle.Item(item.key().code(), item.name())).toList());
  }

  private static Recommendation recommendation(
      HeadingNode of, List<HeadingNode> items, Map<String, List<Measure>> measures) {
    return new Recommendation(
        of.key().code(),
        of.name(),
        items.stream()
            .map(
                item ->
                    new Recommendation.Item(
                        item.key().code(),
                        item.name(),
                        item.obstacles(),
                        measures.getOrDefault(item.key().code(), List.of())))
            .toList());
  }
}
