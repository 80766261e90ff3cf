package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.FacilityStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.facility.FacilityKind;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the register as known at any instant. */
@ApplicationScoped
public class ReadFacilities {

  private final FacilityStore facilities;
  private final CatalogueStore catalogues;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ReadFacilities(FacilityStore facilities, CatalogueStore catalogues, Clock clock) {
    this.facilities = facilities;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /**
   * Reads entries.
   *
   * @param kinds none for every kind
   * @param regions codes, each with what lies in it; none for every region
   * @param validOn only what there is on this day; null for all, ended ones too
   * @param asOf null for the latest
   * @throws BadQuery for a region that is not in the catalogue
   */
  @Transactional
  public FacilitiesAnswer read(
      Collection<FacilityKind> kinds, Collection<String> regions, LocalDate validOn, Instant asOf) {
    AsOf instant = AsOf.of(asOf, clock);
    Catalogue catalogue = catalogues.at(instant);
    Set<String> places = new HashSet<>();
    regions.forEach(code -> places.addAll(catalogue.within(ReadSeries.region(catalogue, code))));
    // A register of a few hundred entries: read whole, and chosen from here.
    List<FacilityVersion> found =
        facilities.known(instant).stream()
            .filter(it -> kinds.isEmpty() || kinds.contains(it.facility().kind()))
            .filter(it -> regions.isEmpty() || places.contains(it.facility().region()))
            .filter(it -> validOn == null || it.facility().validOn(validOn))
            .toList();
    Instant newest =
        found.stream().map(FacilityVersion::knownFrom).max(Comparator.naturalOrder()).orElse(null);
    return new FacilitiesAnswer(instant.holdsFor(clock, newest), found);
  }

  /**
   * Reads an entry; empty if there was none, or it was struck.
   *
   * @param asOf null for the latest
   */
  @Transactional
  public Optional<FacilityVersion> find(String code, Instant asOf) {
    return facilities.known(code, AsOf.of(asOf, clock)).filter(it -> !it.struck());
  }

  /** Every version of an entry, the first one first; none if there never was one. */
  @Transactional
  public List<FacilityVersion> history(String code) {
    return facilities.history(code);
  }
}
