package dev.frontier.policytracker.application.plan;

import dev.frontier.policytracker.application.port.EditionHead;
import dev.frontier.policytracker.application.port.MeasureEvents;
import dev.frontier.policytracker.application.port.MilestoneChange;
import dev.frontier.policytracker.application.port.NodeStore;
import dev.frontier.policytracker.application.port.PlanMove;
import dev.frontier.policytracker.application.port.PlanMove.Change;
import dev.frontier.policytracker.application.port.PlanStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.Revision;
import dev.frontier.policytracker.application.port.StatusEvents;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.plan.NodeMove;
import dev.frontier.policytracker.domain.plan.PlanChanges;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts the next edition on record and tells of it in the same transaction, measure by measure: what
 * was edited is told of each measure that it concerns. What concerns none is not told.
 */
@ApplicationScoped
class NextEdition {

  /**
   * Entries told at once. No measure of the paper has half as many above it; an edition that
   * renames all of a large plan is told in parts, none of which is larger than an event may be.
   */
  private static final int MOST = 50;

  private final PlanStore plans;
  private final NodeStore nodes;
  private final ProgressStore progress;
  private final StatusEvents events;
  private final MeasureEvents measures;

  NextEdition(
      PlanStore plans,
      NodeStore nodes,
      ProgressStore progress,
      StatusEvents events,
      MeasureEvents measures) {
    this.plans = plans;
    this.nodes = nodes;
    this.progress = progress;
    this.events = events;
    this.measures = measures;
  }

  /**
   * Takes the step from one edition to the next.
   *
   * @param changes at least one
   * @param moves what the same changes did to entries, milestones apart
   */
  void put(EditionHead current, PlanChanges changes, List<NodeMove> moves, Revision revision) {
    Map<Key, NodeMove> byKey = new LinkedHashMap<>();
    moves.forEach(move -> byKey.put(move.key(), move));
    // What leaves is looked up while it is still there.
    Map<String, TrackedMeasure> leaving =
        progress.inPlan(measures(moves.stream().filter(move -> move.after().isEmpty()).toList()));
    List<MilestoneChange> milestones = plans.replace(current, changes, revision);
    Map<String, Set<Key>> concerned = nodes.measuresConcerned(byKey.keySet());
    Map<String, TrackedMeasure> standing = progress.inPlan(told(concerned, milestones));
    List<PlanMove> told = new ArrayList<>();
    leaving.forEach(
        (code, measure) ->
            told.add(new PlanMove(measure, Change.RETIRED, List.of(byKey.get(of(code))))));
    new TreeMap<>(concerned)
        .forEach((code, keys) -> told.addAll(moves(standing.get(code), keys, byKey)));
    events.announce(current.number() + 1, revision, told);
    events.announce(standing, milestones);
    measures.announce(entries(moves, revision.at()));
  }

  /** The measures whose own entry came, changed or left. */
  private static List<MeasureEvents.Entry> entries(List<NodeMove> moves, Instant at) {
    List<MeasureEvents.Entry> entries = new ArrayList<>();
    for (NodeMove move : moves) {
      PlanNode last = move.after().or(move::before).orElseThrow();
      if (last instanceof MeasureNode measure) {
        entries.add(new MeasureEvents.Entry(measure, move.after().isEmpty(), at));
      }
    }
    return entries;
  }

  /** A measure that is new is told alone: all about it is new. */
  private static List<PlanMove> moves(
      TrackedMeasure measure, Set<Key> keys, Map<Key, NodeMove> moves) {
    NodeMove own = moves.get(of(measure.measure().id()));
    if (own != null && own.before().isEmpty()) {
      return List.of(new PlanMove(measure, Change.ADDED, List.of(own)));
    }
    List<NodeMove> about =
        moves.entrySet().stream()
            .filter(move -> keys.contains(move.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return IntStream.iterate(0, from -> from < about.size(), from -> from + MOST)
        .mapToObj(from -> about.subList(from, Math.min(from + MOST, about.size())))
        .map(entries -> new PlanMove(measure, Change.CHANGED, entries))
        .toList();
  }

  private static Set<String> told(
      Map<String, Set<Key>> concerned, List<MilestoneChange> milestones) {
    Set<String> measures = new TreeSet<>(concerned.keySet());
    milestones.forEach(change -> measures.add(change.after().measure()));
    return measures;
  }

  private static Set<String> measures(List<NodeMove> moves) {
    return moves.stream()
        .map(NodeMove::key)
        .filter(key -> key.kind() == Kind.MEASURE)
        .map(Key::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Key of(String measure) {
    return new Key(Kind.MEASURE, measure);
  }
}
