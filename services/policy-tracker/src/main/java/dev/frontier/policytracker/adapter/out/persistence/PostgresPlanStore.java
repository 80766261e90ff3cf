package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.Edition;
import dev.frontier.policytracker.application.port.EditionHead;
import dev.frontier.policytracker.application.port.MeasureEvents;
import dev.frontier.policytracker.application.port.MilestoneChange;
import dev.frontier.policytracker.application.port.PlanStore;
import dev.frontier.policytracker.application.port.Revision;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.PlanChanges;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanNode.HeadingNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import dev.frontier.policytracker.domain.plan.PlanNode.MinistryNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan in PostgreSQL: rows with the span of time for which they were the known content. */
@ApplicationScoped
class PostgresPlanStore implements PlanStore, PanacheRepositoryBase<EditionRow, Integer> {

  private static final Edition NONE = new Edition(0, Optional.empty(), Plan.EMPTY);

  private static final String KNOWN_AT =
      " where knownFrom <= ?1 and (knownUntil is null or knownUntil > ?1)";

  @Override
  public Edition current() {
    // Rows are read as of the edition's own instant: whatever is imported between two statements
    // begins later and is not seen, so the plan is never half old and half new.
    Optional<EditionRow> newest = findAll(Sort.descending("number")).firstResultOptional();
    return newest
        // Milestones move between editions, too: those of today.
        .map(row -> edition(row, planAsOf(row.at, Optional.empty())))
        .orElse(NONE);
  }

  @Override
  public Edition asOf(Instant at) {
    return find("at <= ?1 order by number desc", at)
        .firstResultOptional()
        .map(row -> edition(row, planAsOf(at, Optional.of(at))))
        .orElse(NONE);
  }

  private static Edition edition(EditionRow row, Plan plan) {
    return new Edition(row.number, Optional.of(row.at), plan);
  }

  private Plan planAsOf(Instant at, Optional<Instant> milestones) {
    List<PlanNode> nodes = new ArrayList<>();
    known(MinistryRow.class, at).map(MinistryRow::node).forEach(nodes::add);
    known(HeadingRow.class, at).map(HeadingRow::node).forEach(nodes::add);
    known(MeasureRow.class, at).map(MeasureRow::node).forEach(nodes::add);
    new PlannedMilestones(getEntityManager()).known(milestones).forEach(nodes::add);
    return Plan.of(nodes);
  }

  private <R extends KnownRow> Stream<R> known(Class<R> type, Instant at) {
    return getEntityManager()
        .createQuery("from " + type.getSimpleName() + KNOWN_AT, type)
        .setParameter(1, at)
        .getResultStream();
  }

  @Override
  public Edition currentForReplacement() {
    lock();
    return current();
  }

  @Override
  public EditionHead headForReplacement() {
    lock();
    return findAll(Sort.descending("number"))
        .firstResultOptional()
        .map(row -> new EditionHead(row.number, Optional.of(row.at)))
        .orElseGet(NONE::head);
  }

  /** Readers go on reading; a second change waits here until the first has committed. */
  private void lock() {
    getEntityManager()
        .createNativeQuery("lock table edition in share row exclusive mode")
        .executeUpdate();
  }

  @Override
  public Set<PlanNode.Key> existing(Set<PlanNode.Key> keys) {
    Map<Kind, List<String>> asked =
        keys.stream()
            .collect(
                Collectors.groupingBy(
                    PlanNode.Key::kind,
                    Collectors.mapping(PlanNode.Key::code, Collectors.toList())));
    Set<PlanNode.Key> existing = new HashSet<>();
    asked.forEach(
        (kind, codes) ->
            PlanTable.of(kind).current(getEntityManager(), codes).stream()
                .map(code -> new PlanNode.Key(kind, code))
                .forEach(existing::add));
    return existing;
  }

  @Override
  public Set<PlanNode.Key> reachedMilestones() {
    return new PlannedMilestones(getEntityManager()).reached();
  }

  @Override
  public List<MilestoneChange> replace(
      EditionHead current, PlanChanges changes, Revision revision) {
    EntityManager entities = getEntityManager();
    Instant at = revision.at();
    close(changes, at);
    // Kind after kind, so that rows of one table lie together and go out in batches.
    Stream.concat(changes.changed().stream(), changes.added().stream())
        .filter(node -> node.key().kind() != Kind.MILESTONE)
        .sorted(Comparator.comparing(node -> node.key().kind()))
        .map(node -> row(node, at))
        .forEach(entities::persist);
    startProgress(changes.added());
    entities.flush();
    List<MilestoneChange> milestones =
        new PlannedMilestones(entities).write(changes, revision, current.number() + 1);
    EditionRow edition = new EditionRow();
    edition.number = current.number() + 1;
    edition.at = at;
    edition.importer = revision.by().subject();
    edition.role = revision.by().role().code();
    edition.reason = revision.reason();
    edition.added = changes.added().size();
    edition.changed = changes.changed().size();
    edition.retired = changes.retired().size();
    persist(edition);
    return milestones;
  }

  @Override
  public List<MeasureEvents.Entry> takeUnannounced() {
    EntityManager entities = getEntityManager();
    List<MeasureEvents.Entry> found =
        entities
            .createQuery(
                "from MeasureRow where announced = false and knownUntil is null order by code",
                MeasureRow.class)
            .getResultStream()
            // The instant of its edition: whatever a later edition tells comes after it.
            .map(row -> new MeasureEvents.Entry(row.node(), false, row.knownFrom))
            .toList();
    entities
        .createQuery(
            "update MeasureRow set announced = true where announced = false and knownUntil is null")
        .executeUpdate();
    return found;
  }

  /** Ends the rows that the edition changes or leaves out, one statement for each kind. */
  private void close(PlanChanges changes, Instant at) {
    Map<Kind, List<String>> codes =
        Stream.concat(changes.changed().stream(), changes.retired().stream())
            .map(PlanNode::key)
            .filter(key -> key.kind() != Kind.MILESTONE)
            .collect(
                Collectors.groupingBy(
                    PlanNode.Key::kind,
                    Collectors.mapping(PlanNode.Key::code, Collectors.toList())));
    codes.forEach((kind, ended) -> PlanTable.of(kind).close(getEntityManager(), ended, at));
  }

  private static KnownRow row(PlanNode node, Instant at) {
    if (node instanceof MinistryNode ministry) {
      return MinistryRow.of(ministry, at);
    }
    if (node instanceof HeadingNode heading) {
      return HeadingRow.of(heading, at);
    }
    return MeasureRow.of((MeasureNode) node, at);
  }

  /** New measures start their progress; one that comes back to the plan goes on where it was. */
  private void startProgress(List<PlanNode> added) {
    List<String> measures =
        added.stream()
            .map(PlanNode::key)
            .filter(key -> key.kind() == Kind.MEASURE)
            .map(PlanNode.Key::code)
            .toList();
    if (measures.isEmpty()) {
      return;
    }
    Set<String> known =
        new HashSet<>(
            getEntityManager()
                .createQuery("select measure from ProgressRow where measure in :ids", String.class)
                .setParameter("ids", measures)
                .getResultList());
    measures.stream()
        .filter(measure -> !known.contains(measure))
        .map(ProgressRow::start)
        .forEach(getEntityManager()::persist);
  }
}
