package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.FigureStore;
import dev.frontier.policytracker.domain.effect.Figure;
import dev.frontier.policytracker.domain.effect.KnownFigures;
import dev.frontier.policytracker.domain.effect.Period;
import dev.frontier.policytracker.domain.region.BorderProvince;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures with their vintages, in PostgreSQL. */
@ApplicationScoped
class FigureTable implements FigureStore {

  private static final String PUT =
      """
      INSERT INTO figure AS f (indicator, region, period, kind, known_from, value, unit, unit_mult)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                           ?::numeric[], ?::text[], ?::int[])
      ON CONFLICT (indicator, region, period, kind, known_from) DO UPDATE
         SET value = excluded.value, unit = excluded.unit, unit_mult = excluded.unit_mult
      """;

  private static final String DUE =
      """
      INSERT INTO effect_due (measure, since)
      SELECT m.code, min(t.known_from)
        FROM unnest(?::text[], ?::timestamptz[]) AS t (indicator, known_from)
        JOIN measure m ON m.indicators @> ARRAY[t.indicator]::varchar[]
       WHERE EXISTS (SELECT FROM standing s
                      WHERE s.measure = m.code AND s.verified_since IS NOT NULL)
       GROUP BY m.code ORDER BY m.code
      ON CONFLICT (measure) DO UPDATE SET since = least(effect_due.since, excluded.since)
      """;

  private static final String HISTORY =
      """
      SELECT indicator, region, period, kind, known_from, value, unit, unit_mult FROM figure
       WHERE indicator = ANY (?::text[]) AND region = ANY (?::text[])
      """;

  private static final String[] REGIONS =
      Stream.concat(Stream.of(KnownFigures.NATION), BorderProvince.codes().stream())
          .toArray(String[]::new);

  private final Sql sql;

  FigureTable(Sql sql) {
    this.sql = sql;
  }

  private record Key(
      String indicator, String region, Period period, Figure.Kind kind, Instant knownFrom) {}

  @Override
  public void record(List<Figure> figures) {
    // Whoever judges waits until this commits, and finds both the figures and what is due.
    sql.update(EffectTable.SHARE_WITH_JUDGE);
    put(figures);
    Map<String, Instant> first = new LinkedHashMap<>();
    figures.forEach(
        it -> first.merge(it.indicator(), it.knownFrom(), (a, b) -> a.isBefore(b) ? a : b));
    sql.update(DUE, first.keySet().toArray(String[]::new), first.values().toArray(Instant[]::new));
  }

  private void put(List<Figure> figures) {
    // One statement may change a row once: of each the last saying, which is in order.
    Map<Key, Figure> last = new LinkedHashMap<>();
    figures.forEach(
        it ->
            last.put(
                new Key(it.indicator(), it.region(), it.period(), it.kind(), it.knownFrom()), it));
    List<Figure> put = new ArrayList<>(last.values());
    sql.update(
        PUT,
        put.stream().map(Figure::indicator).toArray(String[]::new),
        put.stream().map(Figure::region).toArray(String[]::new),
        put.stream().map(it -> it.period().toString()).toArray(String[]::new),
        put.stream().map(it -> it.kind().code()).toArray(String[]::new),
        put.stream().map(Figure::knownFrom).toArray(Instant[]::new),
        put.stream().map(Figure::value).toArray(BigDecimal[]::new),
        put.stream().map(Figure::unit).toArray(String[]::new),
        put.stream().map(Figure::unitMult).toArray(Integer[]::new));
  }

  @Override
  public List<Figure> history(Collection<String> indicators) {
    return indicators.isEmpty()
        ? List.of()
        : sql.query(
            HISTORY, FigureTable::figure, indicators.toArray(new String[0]), (Object) REGIONS);
  }

  private static Figure figure(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new Figure(
        row.getString("indicator"),
        row.getString("region"),
        Period.parse(row.getString("period")).orElseThrow(),
        Arrays.stream(Figure.Kind.values())
            .filter(it -> it.code().equals(kind))
            .findFirst()
            .orElseThrow(),
        row.getBigDecimal("value"),
        row.getString("unit"),
        row.getInt("unit_mult"),
        Sql.instant(row, "known_from"));
  }
}
