package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.MeasureFilter;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import dev.frontier.policytracker.domain.progress.Status;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures of the plan that match a filter, in one statement whatever the filter. The latest are
 * found by where they stand now; those of an earlier instant by their last step until then.
 */
final class MeasureQuery {

  private static final String LATEST = "#.knownUntil is null";
  private static final String AS_OF =
      "#.knownFrom <= :at and (#.knownUntil is null or #.knownUntil > :at)";

  private static final String STANDS = " join ProgressRow p on p.measure = m.code";

  /** A measure that had not moved by then is in the list, too. */
  private static final String STOOD =
      " left join StatusChangeRow p on p.measure = m.code and p.sequence ="
          + " (select max(t.sequence) from StatusChangeRow t"
          + " where t.measure = m.code and t.at <= :at)";

  private final Map<String, Object> values = new HashMap<>(Map.of("item", Kind.ITEM));
  private final StringBuilder text;

  private MeasureQuery(
      String known, String progress, String claimed, String verified, MeasureFilter filter) {
    text =
        new StringBuilder("select m, h.parent, p from MeasureRow m")
            .append(" join HeadingRow h on h.kind = :item and h.code = m.item and ")
            .append(known.replace("#", "h"))
            .append(progress)
            .append(" where ")
            .append(known.replace("#", "m"));
    narrow("m.lead = :lead", "lead", filter.ministry());
    narrow(
        "(h.parent = :recommendation or exists (select 1 from HeadingRow a where a.kind = :item"
            + " and a.parent = :recommendation and array_contains(m.also, a.code) and "
            + known.replace("#", "a")
            + "))",
        "recommendation",
        filter.recommendation());
    narrow(
        "(array_length(m.regions) = 0 or array_contains(m.regions, :region))",
        "region",
        filter.region());
    narrow("array_contains(m.indicators, :indicator)", "indicator", filter.indicator());
    narrow(claimed + " = :claimed", "claimed", filter.claimed().map(status -> status.code()));
    narrow(verified + " = :verified", "verified", filter.verified().map(found -> found.code()));
  }

  /** Rows of measure, its recommendation, its {@link ProgressRow}. */
  static MeasureQuery latest(MeasureFilter filter, Optional<String> after) {
    return new MeasureQuery(LATEST, STANDS, "p.claimed", "p.verified", filter).onwards(after);
  }

  /** Rows of measure, its recommendation, its last {@link StatusChangeRow} or null. */
  static MeasureQuery asOf(MeasureFilter filter, Instant at, Optional<String> after) {
    MeasureQuery query =
        new MeasureQuery(
            AS_OF,
            STOOD,
            "coalesce(p.afterClaimed, '" + Status.INITIAL.claimed().code() + "')",
            "coalesce(p.afterVerified, '" + Status.INITIAL.verified().code() + "')",
            filter);
    query.values.put("at", at);
    return query.onwards(after);
  }

  private MeasureQuery onwards(Optional<String> after) {
    narrow("m.code > :after", "after", after);
    text.append(" order by m.code");
    return this;
  }

  private void narrow(String condition, String name, Optional<String> value) {
    value.ifPresent(
        given -> {
          text.append(" and ").append(condition);
          values.put(name, given);
        });
  }

  /** The rows. */
  List<Object[]> on(EntityManager entities, int limit) {
    TypedQuery<Object[]> query = entities.createQuery(text.toString(), Object[].class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }
}
