package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.FacilityCounting;
import dev.frontier.indicator.application.port.FacilityStore;
import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityDays;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the register of facilities holds, counted for whoever asserts how many there are. */
@ApplicationScoped
public class RegisteredFacilities implements FacilityCounting {

  private final FacilityStore facilities;

  /** Counts the entries of this store. */
  public RegisteredFacilities(FacilityStore facilities) {
    this.facilities = facilities;
  }

  @Override
  public void holdStill() {
    facilities.holdStill();
  }

  @Override
  public SortedSet<Instant> changes(Collection<String> kinds, Instant now) {
    return changes(facilities.versions(kinds), now);
  }

  static SortedSet<Instant> changes(List<FacilityVersion> versions, Instant now) {
    SortedSet<Instant> changes = new TreeSet<>();
    for (FacilityVersion version : versions) {
      changes.add(version.knownFrom());
      // The next version may be of another kind, and this one has lost the entry then.
      if (version.knownTo() != null) {
        changes.add(version.knownTo());
      }
      days(version).filter(it -> !it.isAfter(now)).forEach(changes::add);
    }
    return changes;
  }

  /** When a day came on which there was the facility first, or no more, while it was known so. */
  private static Stream<Instant> days(FacilityVersion version) {
    return version
        .facility()
        .turns()
        .map(FacilityDays::start)
        .filter(it -> it.isAfter(version.knownFrom()))
        .filter(it -> version.knownTo() == null || it.isBefore(version.knownTo()));
  }

  @Override
  public Figures.FacilityCounts at(Instant instant) {
    // Most claims count nothing, and one that does asks several times: read once, when asked.
    return new Figures.FacilityCounts() {
      private List<Facility> known;

      @Override
      public Optional<Integer> count(Collection<String> kinds, Set<String> regions) {
        if (known == null) {
          known =
              facilities.known(new AsOf(instant, false)).stream()
                  .map(FacilityVersion::facility)
                  .toList();
        }
        return counted(known, kinds, regions, FacilityDays.at(instant));
      }
    };
  }

  /**
   * Empty if the register has nothing of one of the kinds: then it says nothing about it. Of a kind
   * of which all have ended it says that there are none.
   */
  static Optional<Integer> counted(
      List<Facility> known, Collection<String> kinds, Set<String> regions, LocalDate day) {
    for (String kind : kinds) {
      if (known.stream().noneMatch(it -> it.kind().name().equals(kind))) {
        return Optional.empty();
      }
    }
    return Optional.of(
        known.stream()
            .filter(it -> kinds.contains(it.kind().name()))
            .filter(it -> regions.contains(it.region()) && it.validOn(day))
            .mapToInt(Facility::count)
            .sum());
  }
}
