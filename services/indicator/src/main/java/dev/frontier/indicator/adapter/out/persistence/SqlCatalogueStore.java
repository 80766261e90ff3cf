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
