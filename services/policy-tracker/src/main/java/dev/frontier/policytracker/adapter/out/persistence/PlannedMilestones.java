package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.MilestoneChange;
import dev.frontier.policytracker.application.port.Revision;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.domain.milestone.Milestone;
import dev.frontier.policytracker.domain.milestone.MilestoneMove;
import dev.frontier.policytracker.domain.milestone.MilestoneState;
import dev.frontier.policytracker.domain.plan.PlanChanges;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MilestoneNode;
import dev.frontier.policytracker.domain.plan.PlannedMilestone;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an edition of the plan says about milestones, written as versions of them. */
final class PlannedMilestones {

  private final EntityManager entities;

  PlannedMilestones(EntityManager entities) {
    this.entities = entities;
  }

  /** Milestones that nobody dropped, of measures that the plan held then. */
  Stream<MilestoneNode> known(Optional<Instant> asOf) {
    String known =
        asOf.isPresent()
            ? " and m.knownFrom <= :at and (m.knownUntil is null or m.knownUntil > :at)"
                + " and p.knownFrom <= :at and (p.knownUntil is null or p.knownUntil > :at)"
            : " and m.knownUntil is null and p.knownUntil is null";
    var query =
        entities.createQuery(
            "select m from MilestoneRow m join MeasureRow p on p.code = m.measure"
                + " where m.state <> 'dropped'"
                + known,
            MilestoneRow.class);
    asOf.ifPresent(at -> query.setParameter("at", at));
    return query.getResultStream().map(MilestoneRow::node);
  }

  Set<PlanNode.Key> reached() {
    return entities
        .createQuery(
            "from MilestoneRow where knownUntil is null and state = 'reached'", MilestoneRow.class)
        .getResultStream()
        .map(row -> row.node().key())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Writes them in a number of statements that does not depend on how many they are.
   *
   * @param edition the new edition's number, the reason of whatever gives none
   */
  List<MilestoneChange> write(PlanChanges changes, Revision revision, int edition) {
    List<PlannedMilestone> wanted =
        milestones(Stream.concat(changes.changed().stream(), changes.added().stream()));
    // A measure that leaves the plan takes its milestones along; nobody gave them up.
    Set<String> retired =
        changes.retired().stream()
            .map(PlanNode::key)
            .filter(key -> key.kind() == PlanNode.Kind.MEASURE)
            .map(PlanNode.Key::code)
            .collect(Collectors.toUnmodifiableSet());
    List<PlannedMilestone> leftOut =
        milestones(changes.retired().stream()).stream()
            .filter(milestone -> !retired.contains(milestone.measure()))
            .toList();
    Map<String, MilestoneRow> current = current(wanted, leftOut);
    String reason = revision.reason().isBlank() ? "edition " + edition : revision.reason();
    Revision said = new Revision(revision.at(), revision.by(), reason);
    List<MilestoneChange> versions = new ArrayList<>();
    List<Long> ended = new ArrayList<>();
    for (PlannedMilestone milestone : wanted) {
      MilestoneRow row = current.get(milestone.measure() + "/" + milestone.code());
      Optional<Milestone> before = Optional.ofNullable(row).map(MilestoneRow::milestone);
      Milestone after =
          before.map(from -> next(from, milestone, said)).orElseGet(() -> first(milestone, said));
      versions.add(new MilestoneChange(before, after));
      Optional.ofNullable(row).ifPresent(old -> ended.add(old.id));
    }
    for (PlannedMilestone milestone : leftOut) {
      MilestoneRow row = current.get(milestone.measure() + "/" + milestone.code());
      Milestone before = row.milestone();
      versions.add(new MilestoneChange(Optional.of(before), dropped(before, said)));
      ended.add(row.id);
    }
    close(ended, revision.at());
    versions.stream().map(version -> MilestoneRow.of(version.after())).forEach(entities::persist);
    if (!versions.isEmpty()) {
      entities.flush();
      PostgresMilestoneStore.touch(
          entities,
          versions.stream().map(version -> version.after().measure()).distinct().toList());
    }
    return versions;
  }

  private static List<PlannedMilestone> milestones(Stream<PlanNode> nodes) {
    return nodes
        .filter(MilestoneNode.class::isInstance)
        .map(node -> ((MilestoneNode) node).milestone())
        .toList();
  }

  private Map<String, MilestoneRow> current(
      List<PlannedMilestone> wanted, List<PlannedMilestone> leftOut) {
    List<String> measures =
        Stream.concat(wanted.stream(), leftOut.stream())
            .map(PlannedMilestone::measure)
            .distinct()
            .toList();
    if (measures.isEmpty()) {
      return Map.of();
    }
    Map<String, MilestoneRow> rows = new HashMap<>();
    entities
        .createQuery(
            "from MilestoneRow where knownUntil is null and measure in ?1", MilestoneRow.class)
        .setParameter(1, measures)
        .getResultStream()
        .forEach(row -> rows.put(row.measure + "/" + row.code, row));
    return rows;
  }

  private static Milestone first(PlannedMilestone milestone, Revision revision) {
    return new Milestone(
        milestone.measure(),
        milestone.code(),
        milestone.name(),
        milestone.due(),
        MilestoneState.OPEN,
        Optional.empty(),
        1,
        MilestoneMove.ADD,
        revision.reason(),
        revision.by(),
        revision.at());
  }

  /** One that was dropped and is named again is open again; one that was reached stays so. */
  private static Milestone next(Milestone from, PlannedMilestone to, Revision revision) {
    boolean reopened = from.state() == MilestoneState.DROPPED;
    return new Milestone(
        from.measure(),
        from.code(),
        to.name(),
        to.due(),
        reopened ? MilestoneState.OPEN : from.state(),
        from.reachedOn(),
        from.version() + 1,
        reopened ? MilestoneMove.REOPEN : MilestoneMove.EDIT,
        revision.reason(),
        revision.by(),
        after(from, revision));
  }

  private static Milestone dropped(Milestone from, Revision revision) {
    return new Milestone(
        from.measure(),
        from.code(),
        from.name(),
        from.due(),
        MilestoneState.DROPPED,
        Optional.empty(),
        from.version() + 1,
        MilestoneMove.DROP,
        revision.reason(),
        revision.by(),
        after(from, revision));
  }

  /** The edition's instant, unless a replica's clock that is ahead put something after it. */
  private static Instant after(Milestone from, Revision revision) {
    if (!revision.at().isAfter(from.at())) {
      throw new StaleRecord("Milestone " + from.code() + " changed just now", null);
    }
    return revision.at();
  }

  private void close(List<Long> ended, Instant at) {
    if (ended.isEmpty()) {
      return;
    }
    int closed =
        entities
            .createQuery(
                "update MilestoneRow set knownUntil = :at"
                    + " where knownUntil is null and id in :ids")
            .setParameter("at", at)
            .setParameter("ids", ended)
            .executeUpdate();
    if (closed != ended.size()) {
      throw new StaleRecord("A milestone changed while the plan was taken over", null);
    }
  }
}
