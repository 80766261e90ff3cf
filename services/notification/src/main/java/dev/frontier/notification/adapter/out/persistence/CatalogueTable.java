package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.catalogue.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** This service's copy of the code lists, in PostgreSQL. */
@ApplicationScoped
class CatalogueTable implements CatalogueStore {

  private static final String PUT =
      """
      INSERT INTO catalogue AS c (kind, code, name_zh, name_en, unit, unit_mult, members, as_of)
      SELECT kind, code, name_zh, name_en, unit, unit_mult, string_to_array(members, ' '), as_of
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::timestamptz[])
          AS e (kind, code, name_zh, name_en, unit, unit_mult, members, as_of)
      ON CONFLICT (kind, code) DO UPDATE
         SET name_zh = excluded.name_zh, name_en = excluded.name_en, unit = excluded.unit,
             unit_mult = excluded.unit_mult,
             members = excluded.members, as_of = excluded.as_of
       WHERE c.as_of <= excluded.as_of
      """;

  private static final String NAMES =
      """
      SELECT kind, code, name_zh, name_en, unit, unit_mult, as_of FROM catalogue
       WHERE code = ANY (?::text[]) OR kind = 'unit'
       UNION ALL
      SELECT 'measure', code, name_zh, name_en, NULL::text, NULL::int, as_of FROM plan_measure
       WHERE code = ANY (?::text[])
      """;

  private static final String GROUPS =
      "SELECT code, array_to_string(members, ' ') AS members FROM catalogue WHERE members IS NOT"
          + " NULL";

  private final Sql sql;

  CatalogueTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void put(List<Entry> entries) {
    // One statement may change a row once: of each entry the last saying of the batch, which is in
    // order.
    Map<String, Entry> last = new LinkedHashMap<>();
    entries.forEach(e -> last.put(e.kind() + ":" + e.code(), e));
    List<Entry> put = new ArrayList<>(last.values());
    sql.update(
        PUT,
        put.stream().map(e -> code(e.kind())).toArray(String[]::new),
        put.stream().map(Entry::code).toArray(String[]::new),
        put.stream().map(Entry::nameZh).toArray(String[]::new),
        put.stream().map(Entry::nameEn).toArray(String[]::new),
        put.stream().map(Entry::unit).toArray(String[]::new),
        put.stream().map(Entry::unitMult).toArray(Integer[]::new),
        put.stream().map(CatalogueTable::members).toArray(String[]::new),
        put.stream().map(Entry::asOf).toArray(Instant[]::new));
  }

  @Override
  public Names names(Collection<String> codes) {
    String[] asked = codes.toArray(new String[0]);
    return new Names(sql.query(NAMES, CatalogueTable::entry, asked, asked));
  }

  @Override
  public Groups groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    sql.query(
        GROUPS,
        row -> groups.put(row.getString("code"), List.of(row.getString("members").split(" "))));
    return new Groups(groups);
  }

  @Override
  public boolean knows(Entry.Kind kind, String code) {
    return !sql.query(
            "SELECT 1 FROM catalogue WHERE kind = ? AND code = ?", row -> true, code(kind), code)
        .isEmpty();
  }

  @Override
  public Set<String> known(Entry.Kind kind, Collection<String> codes) {
    return new HashSet<>(
        sql.query(
            "SELECT code FROM catalogue WHERE kind = ? AND code = ANY (?::text[])",
            row -> row.getString("code"),
            code(kind),
            codes.toArray(new String[0])));
  }

  @Override
  public Set<String> all(Entry.Kind kind) {
    return new TreeSet<>(
        sql.query(
            "SELECT code FROM catalogue WHERE kind = ?", row -> row.getString("code"), code(kind)));
  }

  @Override
  public boolean empty() {
    return sql.query("SELECT 1 FROM catalogue LIMIT 1", row -> true).isEmpty();
  }

  /** Codes have no blanks; null for what has no members. */
  private static String members(Entry entry) {
    return entry.members().isEmpty()
        ? null
        : entry.members().stream().sorted().collect(Collectors.joining(" "));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Entry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("unit"),
        Sql.integer(row, "unit_mult"),
        Sql.instant(row, "as_of"));
  }

  private static String code(Entry.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
