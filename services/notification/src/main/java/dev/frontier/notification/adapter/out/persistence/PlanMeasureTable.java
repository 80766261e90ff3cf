package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.PlanMeasureStore;
import dev.frontier.notification.domain.catalogue.PlanMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** This service's copy of the measures of the plan, in PostgreSQL. */
@ApplicationScoped
class PlanMeasureTable implements PlanMeasureStore {

  private static final String PUT =
      """
      INSERT INTO plan_measure AS m (code, name_zh, name_en, retired, as_of)
      SELECT code, name_zh, name_en, retired, as_of
        FROM unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[])
          AS e (code, name_zh, name_en, retired, as_of)
      ON CONFLICT (code) DO UPDATE
         SET name_zh = excluded.name_zh, name_en = excluded.name_en, retired = excluded.retired,
             as_of = excluded.as_of
       WHERE m.as_of <= excluded.as_of
      """;

  private final Sql sql;

  PlanMeasureTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void put(List<PlanMeasure> measures) {
    // One statement may change a row once: of each measure the last saying of the batch, which is
    // in order.
    Map<String, PlanMeasure> last = new LinkedHashMap<>();
    measures.forEach(measure -> last.put(measure.code(), measure));
    Collection<PlanMeasure> put = last.values();
    sql.update(
        PUT,
        put.stream().map(PlanMeasure::code).toArray(String[]::new),
        put.stream().map(PlanMeasure::nameZh).toArray(String[]::new),
        put.stream().map(PlanMeasure::nameEn).toArray(String[]::new),
        put.stream().map(PlanMeasure::retired).toArray(Boolean[]::new),
        put.stream().map(PlanMeasure::asOf).toArray(Instant[]::new));
  }

  @Override
  public boolean plans(String code) {
    return !sql.query(
            "SELECT 1 FROM plan_measure WHERE code = ? AND NOT retired", row -> true, code)
        .isEmpty();
  }

  @Override
  public List<String> planned() {
    return sql.query(
        "SELECT code FROM plan_measure WHERE NOT retired ORDER BY code",
        row -> row.getString("code"));
  }

  @Override
  public boolean empty() {
    return sql.query("SELECT 1 FROM plan_measure LIMIT 1", row -> true).isEmpty();
  }
}
