package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.plan.PlanNode.Key;
import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the measures of today's plan that entries of it are about, in one statement. */
@ApplicationScoped
class ConcernedMeasures {

  private static final String CONCERNED =
      """
      WITH asked (kind, code) AS (SELECT * FROM unnest(?::text[], ?::text[])),
      above (kind, code, item) AS
        (SELECT a.kind, a.code, i.code FROM asked a JOIN heading i ON i.kind = 'ITEM' AND i.known_until IS NULL
          WHERE CASE a.kind
                WHEN 'ITEM' THEN i.code = a.code
                WHEN 'RECOMMENDATION' THEN i.parent = a.code
                WHEN 'OBSTACLE_ITEM' THEN a.code = ANY (i.obstacles)
                WHEN 'OBSTACLE' THEN EXISTS
                  (SELECT 1 FROM heading p WHERE p.kind = 'OBSTACLE_ITEM' AND p.known_until IS NULL
                      AND p.parent = a.code AND p.code = ANY (i.obstacles))
                ELSE false END)
      SELECT m.code AS measure, a.kind, a.code FROM above a
        JOIN measure m ON m.known_until IS NULL AND (m.item = a.item OR a.item = ANY (m.also))
      UNION
      SELECT m.code, a.kind, a.code FROM asked a
        JOIN measure m ON m.known_until IS NULL AND (m.lead = a.code OR a.code = ANY (m.support))
       WHERE a.kind = 'MINISTRY'
      UNION
      SELECT m.code, a.kind, a.code FROM asked a
        JOIN measure m ON m.known_until IS NULL AND m.code = a.code
       WHERE a.kind = 'MEASURE'
      """;

  private final Sql sql;

  ConcernedMeasures(Sql sql) {
    this.sql = sql;
  }

  Map<String, Set<Key>> by(Set<Key> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    List<Key> asked = List.copyOf(keys);
    Map<String, Set<Key>> concerned = new HashMap<>();
    sql.query(
        CONCERNED,
        row ->
            concerned
                .computeIfAbsent(row.getString("measure"), it -> new HashSet<>())
                .add(new Key(Kind.valueOf(row.getString("kind")), row.getString("code"))),
        asked.stream().map(key -> key.kind().name()).toArray(String[]::new),
        asked.stream().map(Key::code).toArray(String[]::new));
    return concerned;
  }
}
