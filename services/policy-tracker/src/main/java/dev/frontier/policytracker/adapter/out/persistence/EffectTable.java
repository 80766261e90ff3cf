package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.EffectBacklog;
import dev.frontier.policytracker.application.port.EffectStore;
import dev.frontier.policytracker.domain.effect.MeasureHistory;
import dev.frontier.policytracker.domain.effect.Outcome;
import dev.frontier.policytracker.domain.effect.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is due and what was judged, in PostgreSQL. */
@ApplicationScoped
class EffectTable implements EffectStore {

  /** Many may take in figures at once; any number but one that others use. */
  static final String SHARE_WITH_JUDGE = "SELECT pg_advisory_xact_lock_shared(4005001)";

  /** Whoever judges waits for those who take in figures, so that none is missed. */
  private static final String JUDGE_ALONE = "SELECT pg_advisory_xact_lock(4005001)";

  private static final String ANY_DUE = "SELECT 1 FROM effect_due LIMIT 1";

  private static final String BACKLOG =
      "SELECT count(*) AS measures, min(waiting_since) AS oldest FROM effect_due";

  private static final String TAKE =
      """
      DELETE FROM effect_due WHERE measure IN
        (SELECT measure FROM effect_due ORDER BY measure LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING measure, since
      """;

  private static final String SCOPES =
      """
      SELECT code, known_from, regions, indicators FROM measure
       WHERE code = ANY (?::text[]) ORDER BY code, known_from
      """;

  private static final String VERIFIED =
      """
      SELECT measure, known_from, verified_since FROM standing
       WHERE measure = ANY (?::text[]) ORDER BY measure, known_from
      """;

  private static final String FORGET =
      """
      DELETE FROM effect_outcome o USING unnest(?::text[], ?::timestamptz[]) AS d (measure, since)
       WHERE o.measure = d.measure AND o.known_from >= d.since
      """;

  private static final String PUT =
      """
      INSERT INTO effect_outcome (measure, known_from, outcome, not_moving)
      SELECT * FROM unnest(?::text[], ?::timestamptz[], ?::text[], ?::boolean[])
      """;

  private static final String CLOSE =
      """
      UPDATE effect_outcome o SET known_until = n.next
        FROM (SELECT measure, known_from,
                     lead(known_from) OVER (PARTITION BY measure ORDER BY known_from) AS next
                FROM effect_outcome WHERE measure = ANY (?::text[])) n
       WHERE o.measure = n.measure AND o.known_from = n.known_from
         AND o.known_until IS DISTINCT FROM n.next
      """;

  private static final String METHOD =
      """
      WITH changed AS (
        INSERT INTO effect_method AS m (name) VALUES (?)
        ON CONFLICT (single) DO UPDATE SET name = excluded.name WHERE m.name <> excluded.name
        RETURNING name)
      INSERT INTO effect_due (measure, since)
      SELECT DISTINCT s.measure, timestamptz 'epoch' FROM standing s, changed
       WHERE s.verified_since IS NOT NULL ORDER BY s.measure
      ON CONFLICT (measure) DO UPDATE SET since = excluded.since
      """;

  private final Sql sql;

  EffectTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, Instant> takeDue(int limit) {
    Map<String, Instant> due = new LinkedHashMap<>();
    if (sql.query(ANY_DUE, row -> true).isEmpty()) {
      return due;
    }
    sql.update(JUDGE_ALONE);
    sql.query(TAKE, row -> due.put(row.getString("measure"), Sql.instant(row, "since")), limit);
    return due;
  }

  @Override
  public EffectBacklog backlog() {
    return sql.query(
            BACKLOG,
            row ->
                new EffectBacklog(
                    row.getLong("measures"), Optional.ofNullable(Sql.instant(row, "oldest"))))
        .get(0);
  }

  @Override
  public List<MeasureHistory> histories(Collection<String> measures) {
    String[] codes = measures.toArray(new String[0]);
    Map<String, List<Scope>> scopes = new LinkedHashMap<>();
    sql.query(
        SCOPES,
        row ->
            scopes
                .computeIfAbsent(row.getString("code"), it -> new ArrayList<>())
                .add(
                    new Scope(
                        Sql.instant(row, "known_from"),
                        texts(row, "regions"),
                        texts(row, "indicators"))),
        (Object) codes);
    Map<String, List<MeasureHistory.Verified>> verified = new LinkedHashMap<>();
    sql.query(
        VERIFIED,
        row ->
            verified
                .computeIfAbsent(row.getString("measure"), it -> new ArrayList<>())
                .add(
                    new MeasureHistory.Verified(
                        Sql.instant(row, "known_from"), Sql.instant(row, "verified_since"))),
        (Object) codes);
    return scopes.entrySet().stream()
        .map(
            it ->
                new MeasureHistory(
                    it.getKey(), it.getValue(), verified.getOrDefault(it.getKey(), List.of())))
        .toList();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  @Override
  public void keep(Map<String, Instant> since, Map<String, List<MeasureHistory.Step>> steps) {
    String[] measures = since.keySet().toArray(String[]::new);
    sql.update(FORGET, measures, since.values().toArray(Instant[]::new));
    List<String> of = new ArrayList<>();
    List<Instant> from = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    steps.forEach(
        (measure, all) ->
            all.forEach(
                step -> {
                  of.add(measure);
                  from.add(step.knownFrom());
                  outcomes.add(step.outcome());
                }));
    sql.update(
        PUT,
        of.toArray(String[]::new),
        from.toArray(Instant[]::new),
        outcomes.stream().map(Outcome::code).toArray(String[]::new),
        outcomes.stream().map(Outcome::notMoving).toArray(Boolean[]::new));
    sql.update(CLOSE, (Object) measures);
  }

  @Override
  public void judgeAnewUnlessBy(String method) {
    sql.update(METHOD, method);
  }
}
