package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of one kind of node: three kinds of rows hold six kinds of nodes. */
record PlanTable(Class<? extends KnownRow> row, Optional<Kind> heading) {

  static PlanTable of(Kind kind) {
    return switch (kind) {
      case MINISTRY -> new PlanTable(MinistryRow.class, Optional.empty());
      case MEASURE -> new PlanTable(MeasureRow.class, Optional.empty());
      case OBSTACLE, OBSTACLE_ITEM, RECOMMENDATION, ITEM ->
          new PlanTable(HeadingRow.class, Optional.of(kind));
      case MILESTONE -> throw new IllegalArgumentException("Milestones have versions of their own");
    };
  }

  private String where() {
    return " where" + (heading.isPresent() ? " kind = :kind and" : "");
  }

  private <Q extends Query> Q ofKind(Q query) {
    heading.ifPresent(kind -> query.setParameter("kind", kind));
    return query;
  }

  /** Those of these codes that are in the plan today. */
  List<String> current(EntityManager entities, Collection<String> codes) {
    TypedQuery<String> query =
        entities.createQuery(
            "select code from "
                + row.getSimpleName()
                + where()
                + " knownUntil is null and code in :codes",
            String.class);
    query.setParameter("codes", codes);
    return ofKind(query).getResultList();
  }

  /** Ends the current rows of these codes. */
  void close(EntityManager entities, Collection<String> codes, Instant at) {
    ofKind(
            entities
                .createQuery(
                    "update "
                        + row.getSimpleName()
                        + " set knownUntil = :at"
                        + where()
                        + " knownUntil is null and code in :codes")
                .setParameter("at", at)
                .setParameter("codes", codes))
        .executeUpdate();
  }
}
