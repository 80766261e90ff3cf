package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry.Indicator;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry.Region;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry.Unit;
import dev.frontier.ingestion.domain.catalogue.RegionKind;
import dev.frontier.ingestion.domain.observation.Freq;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The copy of the catalogue. */
@ApplicationScoped
class CatalogueTable implements CatalogueStore {
  private final Sql sql;

  CatalogueTable(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Catalogue find(Collection<String> regions, Collection<String> indicators) {
    return new Catalogue(
        findRegions(regions).stream().collect(Collectors.toMap(Region::code, Function.identity())),
        findIndicators(indicators).stream()
            .collect(Collectors.toMap(Indicator::code, Function.identity())));
  }

  @Override
  public Map<String, Unit> units(Collection<String> codes) {
    return sql
        .query(
            "select code, name_zh, name_en from catalogue_unit where code = any (?)",
            row ->
                new Unit(row.getString("code"), row.getString("name_zh"), row.getString("name_en")),
            Sql.Column.of("text", codes))
        .stream()
        .collect(Collectors.toMap(Unit::code, Function.identity()));
  }

  @Override
  public Catalogue all() {
    return find(codes("catalogue_region"), codes("catalogue_indicator"));
  }

  private List<String> codes(String table) {
    return sql.query("select code from " + table, row -> row.getString("code"));
  }

  private List<Region> findRegions(Collection<String> codes) {
    return sql.query(
        "select code, kind, name_zh, name_en, parent, retired from catalogue_region"
            + " where code = any (?)",
        row ->
            new Region(
                row.getString("code"),
                RegionKind.valueOf(row.getString("kind")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("parent"),
                row.getBoolean("retired")),
        Sql.Column.of("text", codes));
  }

  private List<Indicator> findIndicators(Collection<String> codes) {
    return sql.query(
        """
        select code, name_zh, name_en, unit, unit_mult, decimals, freq, computed, retired
        from catalogue_indicator where code = any (?)
        """,
        row ->
            new Indicator(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("unit"),
                row.getInt("unit_mult"),
                row.getInt("decimals"),
                Freq.valueOf(row.getString("freq")),
                row.getBoolean("computed"),
                row.getBoolean("retired")),
        Sql.Column.of("text", codes));
  }

  @Override
  public Names named(Collection<String> regions, Collection<String> indicators) {
    return new Names(
        codesOf("catalogue_region", regions), codesOf("catalogue_indicator", indicators));
  }

  /** The table is one of ours and never from outside. */
  private Map<String, String> codesOf(String table, Collection<String> names) {
    return sql
        .query(
            """
            select name, min(code) as code
            from (select name_zh as name, code from %1$s
                  union select name_en, code from %1$s) as named
            where name = any (?) group by name having count(*) = 1
            """
                .formatted(table),
            row -> Map.entry(row.getString("name"), row.getString("code")),
            Sql.Column.of("text", names))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Set<String> below(Collection<String> regions) {
    return Set.copyOf(
        sql.query(
            """
            with recursive below as (
              select code from catalogue_region where parent = any (?)
              union select region.code from catalogue_region region join below on region.parent = below.code)
            select code from below
            """,
            row -> row.getString("code"),
            Sql.Column.of("text", regions)));
  }

  @Override
  public void put(List<CatalogueEntry> entries) {
    putRegions(only(entries, Region.class));
    putIndicators(only(entries, Indicator.class));
    putUnits(only(entries, Unit.class));
  }

  private void putRegions(List<Region> regions) {
    sql.update(
        """
        insert into catalogue_region (code, kind, name_zh, name_en, parent, retired)
        select * from unnest(?, ?, ?, ?, ?, ?)
        on conflict (code) do update
        set kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
            parent = excluded.parent, retired = excluded.retired
        """,
        Sql.Column.of("text", regions, Region::code),
        Sql.Column.of("text", regions, region -> region.kind().name()),
        Sql.Column.of("text", regions, Region::nameZh),
        Sql.Column.of("text", regions, Region::nameEn),
        Sql.Column.of("text", regions, Region::parent),
        Sql.Column.of("bool", regions, Region::retired));
  }

  private void putIndicators(List<Indicator> indicators) {
    sql.update(
        """
        insert into catalogue_indicator
          (code, name_zh, name_en, unit, unit_mult, decimals, freq, computed, retired)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (code) do update
        set name_zh = excluded.name_zh, name_en = excluded.name_en, unit = excluded.unit,
            unit_mult = excluded.unit_mult, decimals = excluded.decimals, freq = excluded.freq,
            computed = excluded.computed, retired = excluded.retired
        """,
        Sql.Column.of("text", indicators, Indicator::code),
        Sql.Column.of("text", indicators, Indicator::nameZh),
        Sql.Column.of("text", indicators, Indicator::nameEn),
        Sql.Column.of("text", indicators, Indicator::unit),
        Sql.Column.of("int4", indicators, Indicator::unitMult),
        Sql.Column.of("int4", indicators, Indicator::decimals),
        Sql.Column.of("text", indicators, indicator -> indicator.freq().name()),
        Sql.Column.of("bool", indicators, Indicator::computed),
        Sql.Column.of("bool", indicators, Indicator::retired));
  }

  private void putUnits(List<Unit> units) {
    sql.update(
        """
        insert into catalogue_unit (code, name_zh, name_en)
        select * from unnest(?, ?, ?)
        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en
        """,
        Sql.Column.of("text", units, Unit::code),
        Sql.Column.of("text", units, Unit::nameZh),
        Sql.Column.of("text", units, Unit::nameEn));
  }

  @Override
  public Size size() {
    return sql.query(
            """
            select (select count(*) from catalogue_region) as regions,
                   (select count(*) from catalogue_indicator) as indicators,
                   (select count(*) from catalogue_unit) as units
            """,
            row ->
                new Size(row.getLong("regions"), row.getLong("indicators"), row.getLong("units")))
        .get(0);
  }

  private static <T extends CatalogueEntry> List<T> only(
      List<CatalogueEntry> entries, Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
