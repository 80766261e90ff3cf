package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.domain.claim.Claim;
import dev.frontier.indicator.domain.claim.Judged;
import dev.frontier.indicator.domain.claim.Judgement;
import dev.frontier.indicator.domain.claim.Judgement.Verdict;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Claims in one table and every judgement on them in another, read and written by sets. */
@ApplicationScoped
public class SqlClaimStore implements ClaimStore {

  private static final String REGISTER =
      """
      insert into claim (id, type, content, text_zh, text_en, source, mentions, registered_at, registered_by)
      values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
      """;

  private static final String APPEND =
      """
      insert into claim_judgement (claim, known_from, judged_at, verdict, value, low, high, reason, details, inputs)
      select j.claim, j.known_from::timestamptz, j.judged_at::timestamptz, j.verdict, j.value::numeric,
        j.low::numeric, j.high::numeric, j.reason, j.details::jsonb, string_to_array(j.inputs, ' ')
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as j (claim, known_from, judged_at, verdict, value, low, high, reason, details, inputs)
      """;

  // Of each claim the judgement that stood: one look into its index, however long its history.
  private static final String STANDING =
      """
      select c.id, c.content, c.text_zh, c.text_en, c.source, c.registered_at,
        j.claim, j.known_from, j.judged_at, j.verdict, j.value, j.low, j.high, j.reason, j.details, j.inputs
      from claim c
      cross join lateral (
        select * from claim_judgement j
        where j.claim = c.id and j.known_from <= ?
        order by j.known_from desc, j.number desc limit 1) j
      """;

  private static final String STANDING_FROM =
      """
      select j.claim, j.known_from, j.judged_at, j.verdict, j.value, j.low, j.high, j.reason, j.details, j.inputs
      from unnest(?) as c (id)
      cross join lateral (
        select distinct on (known_from) * from claim_judgement
        where claim = c.id and known_from >= (
          select known_from from claim_judgement
          where claim = c.id and known_from <= ?
          order by known_from desc limit 1)
        order by known_from, number desc) j
      """;

  private static final String FILTER =
      """
      where (?::text is null or j.verdict = ?) and (?::text is null or c.type = ?)
        and (?::text is null or c.mentions @> array[?]::text[]) and (?::text is null or c.id > ?)
      order by c.id limit ?
      """;

  private final Statements statements;

  /** Uses this database. */
  public SqlClaimStore(DataSource dataSource) {
    this.statements = new Statements(dataSource);
  }

  @Override
  public void reserve(String id) {
    statements.run(
        "select pg_advisory_xact_lock(?, ?)",
        statement -> {
          statement.setInt(1, Locks.CLAIM);
          statement.setInt(2, id.hashCode());
          return statement.execute();
        });
  }

  @Override
  public void register(Claim claim, Set<String> mentions, Instant at, String by) {
    statements.run(
        REGISTER,
        statement -> {
          statement.setString(1, claim.id());
          statement.setString(2, String.valueOf(claim.fields().get("type")));
          statement.setString(3, Details.write(claim.fields()));
          statement.setString(4, claim.textZh());
          statement.setString(5, claim.textEn());
          statement.setString(6, claim.source());
          statement.setArray(7, Statements.texts(statement, mentions));
          Statements.set(statement, 8, at);
          statement.setString(9, by);
          return statement.executeUpdate();
        });
  }

  @Override
  public List<Claim> find(Collection<String> ids) {
    return statements.run(
        "select id, content, text_zh, text_en, source from claim where id = any (?) order by id",
        statement -> {
          statement.setArray(1, Statements.texts(statement, ids));
          List<Claim> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              found.add(ClaimRows.claim(row));
            }
          }
          return found;
        });
  }

  @Override
  public Set<String> mentioning(Collection<String> codes) {
    return statements.run(
        "select id from claim where mentions && ?",
        statement -> {
          statement.setArray(1, Statements.texts(statement, codes));
          Set<String> ids = new HashSet<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              ids.add(row.getString(1));
            }
          }
          return ids;
        });
  }

  @Override
  public Map<String, SortedSet<Instant>> judgedAfter(Collection<String> ids, Instant after) {
    return statements.run(
        "select distinct claim, known_from from claim_judgement"
            + " where claim = any (?) and known_from > ?",
        statement -> {
          statement.setArray(1, Statements.texts(statement, ids));
          Statements.set(statement, 2, after);
          Map<String, SortedSet<Instant>> instants = new HashMap<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              instants
                  .computeIfAbsent(row.getString(1), it -> new TreeSet<>())
                  .add(ClaimRows.instant(row, 2));
            }
          }
          return instants;
        });
  }

  @Override
  public Map<String, NavigableMap<Instant, Judgement>> standingFrom(
      Collection<String> ids, Instant instant) {
    return statements.run(
        STANDING_FROM,
        statement -> {
          statement.setArray(1, Statements.texts(statement, ids));
          Statements.set(statement, 2, instant);
          Map<String, NavigableMap<Instant, Judgement>> standing = new HashMap<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              Judged judged = ClaimRows.judged(row, 1);
              standing
                  .computeIfAbsent(judged.claim(), it -> new TreeMap<>())
                  .put(judged.knownFrom(), judged.judgement());
            }
          }
          return standing;
        });
  }

  @Override
  public void append(List<Judged> judgements) {
    if (judgements.isEmpty()) {
      return;
    }
    List<String[]> rows = judgements.stream().map(ClaimRows::cells).toList();
    statements.run(APPEND, rows, ClaimRows.COLUMNS);
  }

  @Override
  public List<Standing> list(Filter filter, AsOf asOf) {
    return statements.run(
        STANDING + FILTER,
        statement -> {
          Statements.set(statement, 1, asOf.instant());
          String verdict = filter.verdict() == null ? null : filter.verdict().name();
          int at = 2;
          for (String value :
              new String[] {verdict, filter.type(), filter.code(), filter.after()}) {
            statement.setString(at++, value);
            statement.setString(at++, value);
          }
          statement.setInt(at, filter.limit());
          return ClaimRows.standing(statement);
        });
  }

  @Override
  public Map<Verdict, Integer> count(AsOf asOf) {
    return statements.run(
        "select s.verdict, count(*) from (" + STANDING + ") s group by s.verdict",
        statement -> {
          Statements.set(statement, 1, asOf.instant());
          Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
          for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
          }
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              counts.put(Verdict.valueOf(row.getString(1)), row.getInt(2));
            }
          }
          return counts;
        });
  }

  @Override
  public Optional<Standing> find(String id, AsOf asOf) {
    return statements.run(
        STANDING + " where c.id = ?",
        statement -> {
          Statements.set(statement, 1, asOf.instant());
          statement.setString(2, id);
          return ClaimRows.standing(statement).stream().findFirst();
        });
  }

  @Override
  public List<Judged> history(String id) {
    return statements.run(
        "select j.claim, j.known_from, j.judged_at, j.verdict, j.value, j.low, j.high, j.reason,"
            + " j.details, j.inputs from claim_judgement j where j.claim = ?"
            + " order by j.known_from desc, j.number desc",
        statement -> {
          statement.setString(1, id);
          List<Judged> history = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              history.add(ClaimRows.judged(row, 1));
            }
          }
          return history;
        });
  }
}
