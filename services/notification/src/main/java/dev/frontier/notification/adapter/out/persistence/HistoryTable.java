package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.HistoryStore;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.notification.domain.history.Cell;
import dev.frontier.notification.domain.history.Kept;
import dev.frontier.notification.domain.history.Reach;
import dev.frontier.notification.domain.history.Reach.At;
import dev.frontier.notification.domain.rule.RuleKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The past of figures in PostgreSQL: a row for each cell. */
@ApplicationScoped
class HistoryTable implements HistoryStore {
  /**
   * Rows of one statement: of some hundred bytes each, so that a large past needs no large memory.
   */
  private static final int AT_ONCE = 5000;

  private static final String COLUMNS =
      "p.indicator, p.region, p.period, p.measure, p.vintage, p.value, p.withheld, p.present,"
          + " p.expected, p.missing, p.first_value, p.first_vintage";

  private static final String OF =
      "SELECT " + COLUMNS + " FROM past_figure p WHERE p.indicator = ?";

  /** Each part is one range of one index for each of what is asked; a row may come twice. */
  static final String WITHIN =
      """
      SELECT %1$s FROM unnest(?::text[], ?::text[], ?::text[]) AS k (indicator, region, period)
        JOIN past_figure p USING (indicator, region, period)
       UNION ALL
      SELECT %1$s FROM unnest(?::text[], ?::text[]) AS k (indicator, region)
        JOIN past_figure p USING (indicator, region)
       WHERE p.measure = 'yoy_absolute'
       UNION ALL
      SELECT %1$s FROM unnest(?::text[], ?::text[]) AS k (indicator, period)
        JOIN past_figure p USING (indicator, period)
       WHERE p.measure = 'yoy_percent'
      """
          .formatted(COLUMNS);

  private static final String KEEP =
      """
      INSERT INTO past_figure (indicator, region, period, measure, vintage, value, withheld, present, expected, missing,
                               first_value, first_vintage)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::numeric[], ?::text[],
                           ?::int[], ?::int[], ?::text[], ?::numeric[], ?::timestamptz[])
      ON CONFLICT (indicator, region, period, measure) DO UPDATE
         SET vintage = excluded.vintage, value = excluded.value, withheld = excluded.withheld,
             present = excluded.present, expected = excluded.expected, missing = excluded.missing,
             first_value = excluded.first_value, first_vintage = excluded.first_vintage
      """;

  private static final String WANTED =
      """
      SELECT 1 FROM subscription_watch WHERE indicator = ? AND kind = ANY (?::text[]) LIMIT 1
      """;

  private static final String[] LOOKING_BACK =
      Arrays.stream(RuleKind.values())
          .filter(RuleKind::looksBack)
          .map(RuleKind::code)
          .toArray(String[]::new);

  private final Sql sql;

  HistoryTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> followed(Collection<String> indicators) {
    return new HashSet<>(
        sql.query(
            "SELECT indicator FROM followed_indicator WHERE indicator = ANY (?::text[])",
            row -> row.getString("indicator"),
            (Object) indicators.toArray(new String[0])));
  }

  @Override
  public Optional<Following> following(String indicator) {
    return sql
        .query(
            "SELECT mark, filled_at IS NOT NULL AS filled FROM followed_indicator WHERE indicator ="
                + " ?",
            row -> new Following(row.getObject("mark", UUID.class), row.getBoolean("filled")),
            indicator)
        .stream()
        .findFirst();
  }

  @Override
  public void follow(String indicator, UUID mark, Instant now) {
    sql.update(
        "INSERT INTO followed_indicator (indicator, mark, since) VALUES (?, ?, ?)",
        indicator,
        mark,
        now);
  }

  @Override
  public void filled(String indicator, Instant now) {
    sql.update("UPDATE followed_indicator SET filled_at = ? WHERE indicator = ?", now, indicator);
  }

  @Override
  public void forget(String indicator) {
    sql.update("DELETE FROM followed_indicator WHERE indicator = ?", indicator);
    sql.update("DELETE FROM past_figure WHERE indicator = ?", indicator);
  }

  @Override
  public boolean wanted(String indicator) {
    return !sql.query(WANTED, row -> true, indicator, LOOKING_BACK).isEmpty();
  }

  @Override
  public List<Kept> of(String indicator) {
    return sql.query(OF, HistoryTable::kept, indicator);
  }

  @Override
  public List<Kept> within(Reach reach) {
    return sql.query(
        WITHIN,
        HistoryTable::kept,
        texts(reach.cells(), At::indicator),
        texts(reach.cells(), At::region),
        texts(reach.cells(), At::period),
        texts(reach.rows(), SeriesKey::indicator),
        texts(reach.rows(), SeriesKey::region),
        texts(reach.across(), At::indicator),
        texts(reach.across(), At::period));
  }

  @Override
  public void keep(List<Kept> kept) {
    for (int from = 0; from < kept.size(); from += AT_ONCE) {
      keepAtOnce(kept.subList(from, Math.min(kept.size(), from + AT_ONCE)));
    }
  }

  private void keepAtOnce(List<Kept> kept) {
    sql.update(
        KEEP,
        texts(kept, k -> k.cell().indicator()),
        texts(kept, k -> k.cell().region()),
        texts(kept, k -> k.cell().period()),
        texts(kept, k -> k.cell().measure().code()),
        kept.stream().map(Kept::vintage).toArray(Instant[]::new),
        kept.stream()
            .map(k -> k.figure() instanceof Figure.Known known ? known.value() : null)
            .toArray(BigDecimal[]::new),
        texts(kept, k -> k.figure() instanceof Figure.Withheld withheld ? withheld.reason() : null),
        kept.stream().map(k -> k.coverage().present()).toArray(Integer[]::new),
        kept.stream().map(k -> k.coverage().expected()).toArray(Integer[]::new),
        texts(kept, k -> String.join(" ", k.coverage().missing())),
        kept.stream()
            .map(k -> k.first() == null ? null : k.first().value())
            .toArray(BigDecimal[]::new),
        kept.stream()
            .map(k -> k.first() == null ? null : k.first().vintage())
            .toArray(Instant[]::new));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    BigDecimal first = row.getBigDecimal("first_value");
    return new Kept(
        new Cell(
            row.getString("indicator"),
            row.getString("region"),
            row.getString("period"),
            Measure.of(row.getString("measure")).orElseThrow()),
        Sql.instant(row, "vintage"),
        Figure.of(row.getBigDecimal("value"), null, row.getString("withheld")),
        coverage(row),
        first == null ? null : new Kept.First(first, Sql.instant(row, "first_vintage")));
  }

  private static Coverage coverage(ResultSet row) throws SQLException {
    String missing = row.getString("missing");
    return new Coverage(
        row.getInt("present"),
        row.getInt("expected"),
        missing.isEmpty() ? List.of() : List.of(missing.split(" ")));
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> of) {
    return all.stream().map(of).toArray(String[]::new);
  }
}
