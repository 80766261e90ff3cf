package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.KnownNode;
import dev.frontier.policytracker.application.port.NodeStore;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Single entries of the plan in PostgreSQL. */
@ApplicationScoped
class PostgresNodeStore implements NodeStore {

  private final EntityManager entities;
  private final ConcernedMeasures concerned;

  PostgresNodeStore(EntityManager entities, ConcernedMeasures concerned) {
    this.entities = entities;
    this.concerned = concerned;
  }

  @Override
  public Optional<KnownNode> find(Key key) {
    return versions(key, " and r.knownUntil is null").findFirst();
  }

  @Override
  public List<KnownNode> history(Key key) {
    return versions(key, " order by r.knownFrom").toList();
  }

  /** Each row begins with the edition that brought it. */
  private Stream<KnownNode> versions(Key key, String which) {
    PlanTable table = PlanTable.of(key.kind());
    var query =
        entities.createQuery(
            "select r, e from "
                + table.row().getSimpleName()
                + " r join EditionRow e on e.at = r.knownFrom where r.code = :code"
                + (table.heading().isPresent() ? " and r.kind = :kind" : "")
                + which,
            Object[].class);
    query.setParameter("code", key.code());
    table.heading().ifPresent(kind -> query.setParameter("kind", kind));
    return query.getResultStream().map(PostgresNodeStore::known);
  }

  private static KnownNode known(Object[] found) {
    KnownRow row = (KnownRow) found[0];
    EditionRow edition = (EditionRow) found[1];
    return new KnownNode(
        row.node(),
        row.knownFrom,
        Optional.ofNullable(row.knownUntil),
        edition.number,
        edition.reason,
        edition.role);
  }

  @Override
  public List<PlanNode> children(Kind kind, Optional<String> parent) {
    PlanTable table = PlanTable.of(kind);
    String above = kind == Kind.MEASURE ? "item" : "parent";
    StringBuilder text =
        new StringBuilder("from " + table.row().getSimpleName() + " r where r.knownUntil is null");
    table.heading().ifPresent(heading -> text.append(" and r.kind = :kind"));
    parent.ifPresent(code -> text.append(" and r.").append(above).append(" = :parent"));
    var query = entities.createQuery(text + " order by r.position", table.row());
    table.heading().ifPresent(heading -> query.setParameter("kind", heading));
    parent.ifPresent(code -> query.setParameter("parent", code));
    List<PlanNode> nodes = new ArrayList<>();
    query.getResultStream().forEach(row -> nodes.add(row.node()));
    return nodes;
  }

  @Override
  public Map<String, Set<Key>> measuresConcerned(Set<Key> keys) {
    return concerned.by(keys);
  }

  @Override
  public List<Key> referringTo(Key key, int limit) {
    return switch (key.kind()) {
      case MINISTRY -> measures("m.lead = ?1 or array_contains(m.support, ?1)", key, limit);
      case OBSTACLE -> headings(Kind.OBSTACLE_ITEM, "h.parent = ?1", key, limit);
      case OBSTACLE_ITEM -> headings(Kind.ITEM, "array_contains(h.obstacles, ?1)", key, limit);
      case RECOMMENDATION -> headings(Kind.ITEM, "h.parent = ?1", key, limit);
      case ITEM -> measures("m.item = ?1 or array_contains(m.also, ?1)", key, limit);
      case MEASURE, MILESTONE -> List.of();
    };
  }

  private List<Key> measures(String which, Key key, int limit) {
    return entities
        .createQuery(
            "select m.code from MeasureRow m where m.knownUntil is null and ("
                + which
                + ") order by m.code",
            String.class)
        .setParameter(1, key.code())
        .setMaxResults(limit)
        .getResultStream()
        .map(code -> new Key(Kind.MEASURE, code))
        .toList();
  }

  private List<Key> headings(Kind kind, String which, Key key, int limit) {
    return entities
        .createQuery(
            "select h.code from HeadingRow h where h.knownUntil is null and h.kind = ?2 and ("
                + which
                + ") order by h.code",
            String.class)
        .setParameter(1, key.code())
        .setParameter(2, kind)
        .setMaxResults(limit)
        .getResultStream()
        .map(code -> new Key(kind, code))
        .toList();
  }
}
