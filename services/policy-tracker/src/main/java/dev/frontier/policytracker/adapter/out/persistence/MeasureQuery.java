package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.MeasureFilter;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures of the plan that match a filter, in one statement whatever the filter. */
final class MeasureQuery {

  private final StringBuilder text =
      new StringBuilder(
          "select m, h.parent, p from MeasureRow m"
              + " join HeadingRow h on h.kind = :item and h.code = m.item and h.knownUntil is null"
              + " join ProgressRow p on p.measure = m.code"
              + " where m.knownUntil is null");
  private final Map<String, Object> values = new HashMap<>(Map.of("item", Kind.ITEM));

  MeasureQuery(MeasureFilter filter, Optional<String> after) {
    narrow("m.lead = :lead", "lead", filter.ministry());
    narrow(
        "(h.parent = :recommendation or exists (select 1 from HeadingRow a where a.kind = :item"
            + " and a.knownUntil is null and a.parent = :recommendation"
            + " and array_contains(m.also, a.code)))",
        "recommendation",
        filter.recommendation());
    narrow(
        "(array_length(m.regions) = 0 or array_contains(m.regions, :region))",
        "region",
        filter.region());
    narrow("array_contains(m.indicators, :indicator)", "indicator", filter.indicator());
    narrow("p.claimed = :claimed", "claimed", filter.claimed().map(status -> status.code()));
    narrow("p.verified = :verified", "verified", filter.verified().map(found -> found.code()));
    narrow("m.code > :after", "after", after);
    text.append(" order by m.code");
  }

  private void narrow(String condition, String name, Optional<String> value) {
    value.ifPresent(
        given -> {
          text.append(" and ").append(condition);
          values.put(name, given);
        });
  }

  /** Rows of measure, its recommendation, its progress. */
  List<Object[]> on(EntityManager entities, int limit) {
    TypedQuery<Object[]> query = entities.createQuery(text.toString(), Object[].class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }
}
