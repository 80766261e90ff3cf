package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.Unit;
import dev.frontier.indicator.domain.period.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The catalogue's versions in three tables. */
@ApplicationScoped
public class SqlCatalogueStore implements CatalogueStore {

  /** From when the first version of an entry holds: before anything was ever measured. */
  private static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");

  private static final String THEN = "knownFrom <= ?1 and (knownTo is null or knownTo > ?1)";

  /** The last ids of the tables. */
  private record Version(long region, long indicator, long unit) {}

  private record Latest(Version version, Catalogue catalogue) {}

  // Every batch and every read needs the whole catalogue, and it seldom changes: it is read again
  // when it has, and not a thousand entries each time.
  private volatile Latest latest;

  private final EntityManager entities;
  private final RegionVersions regions;
  private final IndicatorVersions indicators;
  private final UnitVersions units;

  /** Uses these. */
  SqlCatalogueStore(
      EntityManager entities,
      RegionVersions regions,
      IndicatorVersions indicators,
      UnitVersions units) {
    this.entities = entities;
    this.regions = regions;
    this.indicators = indicators;
    this.units = units;
  }

  @Override
  public void holdStill() {
    lock("pg_advisory_xact_lock_shared");
  }

  @Override
  public void takeForChange() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String function) {
    entities
        .createNativeQuery("select 1 from " + function + "(?1, 0)")
        .setParameter(1, Locks.CATALOGUE)
        .getResultList();
  }

  @Override
  public Catalogue at(AsOf asOf) {
    if (!asOf.latest()) {
      return read(asOf);
    }
    Latest held = latest;
    Version version = version();
    if (held == null || !held.version().equals(version)) {
      held = new Latest(version, read(asOf));
      latest = held;
    }
    return held.catalogue();
  }

  /**
   * Of what the catalogue is now. Every change adds a row, and an id is never given twice, not even
   * after a rollback, so two catalogues with the same last ids are the same.
   */
  private Version version() {
    Object[] last =
        (Object[])
            entities
                .createNativeQuery(
                    "select coalesce((select max(id) from region_version), 0),"
                        + " coalesce((select max(id) from indicator_version), 0),"
                        + " coalesce((select max(id) from unit_version), 0)")
                .getSingleResult();
    return new Version(number(last[0]), number(last[1]), number(last[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private Catalogue read(AsOf asOf) {
    return new Catalogue(read(indicators, asOf), read(regions, asOf), read(units, asOf));
  }

  private static <E extends CatalogueEntry, R extends EntryRow<E>> List<E> read(
      PanacheRepository<R> versions, AsOf asOf) {
    return versions.list(THEN, asOf.instant()).stream().map(EntryRow::toDomain).toList();
  }

  @Override
  public <E extends CatalogueEntry> List<EntryVersion<E>> history(Class<E> kind, String code) {
    List<EntryVersion<E>> history = new ArrayList<>();
    for (EntryRow<?> row : versions(kind).list("code = ?1 order by knownFrom", code)) {
      history.add(
          new EntryVersion<>(
              kind.cast(row.toDomain()),
              history.size() + 1L,
              row.reason,
              row.knownFrom,
              row.knownTo,
              row.recordedAt));
    }
    return history;
  }

  private PanacheRepository<? extends EntryRow<?>> versions(Class<?> kind) {
    if (kind == Indicator.class) {
      return indicators;
    }
    return kind == Region.class ? regions : units;
  }

  @Override
  public void put(CatalogueEntry entry, Instant from, String reason, Actor by) {
    Instant since = endBefore(versions(entry.getClass()), entry.code(), from);
    EntryRow<?> row;
    if (entry instanceof Indicator indicator) {
      row = IndicatorVersion.of(indicator, since);
    } else if (entry instanceof Region region) {
      row = RegionVersion.of(region, since);
    } else {
      row = UnitVersion.of((Unit) entry, since);
    }
    row.madeBy(by, reason, from);
    entities.persist(row);
  }

  /** Ends the version that held until now; says from when the next one holds. */
  private static Instant endBefore(PanacheRepository<?> versions, String code, Instant from) {
    int ended = versions.update("knownTo = ?1 where code = ?2 and knownTo is null", from, code);
    return ended == 0 ? ALWAYS : from;
  }

  @Override
  public List<Unit> takeUnannounced() {
    List<Unit> found =
        units.list("announced = false and knownTo is null order by code").stream()
            .map(EntryRow::toDomain)
            .toList();
    units.update("announced = true where announced = false");
    return found;
  }
}
