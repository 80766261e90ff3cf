package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The catalogue's versions in two tables. */
@ApplicationScoped
public class SqlCatalogueStore implements CatalogueStore {

  /** From when the first version of an entry holds: before anything was ever measured. */
  private static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");

  private static final String THEN = "knownFrom <= ?1 and (knownTo is null or knownTo > ?1)";

  /** The last ids of both tables. */
  private record Version(long region, long indicator) {}

  private record Latest(Version version, Catalogue catalogue) {}

  // Every batch and every read needs the whole catalogue, and it seldom changes: it is read again
  // when it has, and not a thousand entries each time.
  private volatile Latest latest;

  private final EntityManager entities;
  private final RegionVersions regions;
  private final IndicatorVersions indicators;

  /** Uses these. */
  SqlCatalogueStore(EntityManager entities, RegionVersions regions, IndicatorVersions indicators) {
    this.entities = entities;
    this.regions = regions;
    this.indicators = indicators;
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
                        + " coalesce((select max(id) from indicator_version), 0)")
                .getSingleResult();
    return new Version(((Number) last[0]).longValue(), ((Number) last[1]).longValue());
  }

  private Catalogue read(AsOf asOf) {
    List<IndicatorVersion> measured = indicators.list(THEN, asOf.instant());
    List<RegionVersion> places = regions.list(THEN, asOf.instant());
    return new Catalogue(
        measured.stream().map(IndicatorVersion::toDomain).toList(),
        places.stream().map(RegionVersion::toDomain).toList());
  }

  @Override
  public void put(Indicator indicator, Instant from) {
    indicators.persist(
        IndicatorVersion.of(indicator, endBefore(indicators, indicator.code(), from)));
  }

  @Override
  public void put(Region region, Instant from) {
    regions.persist(RegionVersion.of(region, endBefore(regions, region.code(), from)));
  }

  /** Ends the version that held until now; says from when the next one holds. */
  private static Instant endBefore(PanacheRepository<?> versions, String code, Instant from) {
    int ended = versions.update("knownTo = ?1 where code = ?2 and knownTo is null", from, code);
    return ended == 0 ? ALWAYS : from;
  }
}
