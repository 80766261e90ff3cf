package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityDays;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days on which a claim's answer can be another one though nobody has entered anything: those
 * on which a facility that it counts begins, or is there no more.
 */
public final class ClaimDays {

  private ClaimDays() {}

  /** The kinds of facilities that are counted; none if the content speaks of no facility. */
  public static Set<String> kinds(Content content) {
    return counts(content).flatMap(it -> it.kinds().stream()).collect(Collectors.toSet());
  }

  /**
   * The next such day by what the register says now.
   *
   * @param register versions of entries, whichever; the latest count
   * @param after the day itself is past
   * @return empty if none is to come
   */
  public static Optional<LocalDate> next(
      Content content, Catalogue catalogue, Collection<FacilityVersion> register, LocalDate after) {
    List<FacilitiesClaim> counts = counts(content).toList();
    return register.stream()
        .filter(it -> it.knownTo() == null && !it.struck())
        .map(FacilityVersion::facility)
        .filter(it -> counts.stream().anyMatch(count -> counted(count, it, catalogue)))
        .flatMap(Facility::turns)
        .filter(day -> day.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  /**
   * Such days of a span of time, wherever the facilities are: what lies where may have been said
   * otherwise then. Only days that the register had foreseen when they came; what was entered later
   * was judged when it was entered.
   *
   * @param register every version that is of one of the {@link #kinds}
   * @param from included
   * @param to included
   */
  public static SortedSet<LocalDate> passed(
      Content content, Collection<FacilityVersion> register, LocalDate from, LocalDate to) {
    Set<String> kinds = kinds(content);
    SortedSet<LocalDate> days = new TreeSet<>();
    for (FacilityVersion version : register) {
      if (!version.struck() && kinds.contains(version.facility().kind().name())) {
        version
            .facility()
            .turns()
            .filter(day -> !day.isBefore(from) && !day.isAfter(to))
            .filter(day -> known(version, FacilityDays.start(day)))
            .forEach(days::add);
      }
    }
    return days;
  }

  private static boolean known(FacilityVersion version, Instant at) {
    return version.knownFrom().isBefore(at)
        && (version.knownTo() == null || at.isBefore(version.knownTo()));
  }

  private static boolean counted(FacilitiesClaim count, Facility facility, Catalogue catalogue) {
    return count.kinds().contains(facility.kind().name())
        && catalogue
            .region(count.region())
            .map(place -> catalogue.within(place).contains(facility.region()))
            .orElse(false);
  }

  private static Stream<FacilitiesClaim> counts(Content content) {
    if (content instanceof FacilitiesClaim facilities) {
      return Stream.of(facilities);
    }
    if (content instanceof ReadingsClaim readings) {
      return readings.readings().stream().flatMap(ClaimDays::counts);
    }
    return Stream.empty();
  }
}
