package dev.frontier.indicator.domain.facility;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An entry of the register: one facility, or several of a kind that are only counted.
 *
 * @param code names the entry for good
 * @param kind never null
 * @param nameZh never null
 * @param nameEn never null
 * @param region code of the region that it lies in; an aggregate for what is counted over it
 * @param count how many facilities the entry stands for; 1 for one that has a name
 * @param validFrom the first day on which there is such a facility; null if it is not known
 * @param validTo the last day; null while there is no end
 */
public record Facility(
    String code,
    FacilityKind kind,
    String nameZh,
    String nameEn,
    String region,
    int count,
    LocalDate validFrom,
    LocalDate validTo) {

  /** Whether there is the facility on a day; a start that is not known is taken as long ago. */
  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** The days that are unlike the one before: the first, and the one after the last. */
  public Stream<LocalDate> turns() {
    return Stream.of(validFrom, validTo == null ? null : validTo.plusDays(1))
        .filter(Objects::nonNull);
  }
}
