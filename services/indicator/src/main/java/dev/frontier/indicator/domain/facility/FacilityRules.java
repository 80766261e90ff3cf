package dev.frontier.indicator.domain.facility;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold of an entry, beyond the form of its fields. */
public final class FacilityRules {

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private FacilityRules() {}

  /**
   * A rule that an entry breaks.
   *
   * @param field the property that breaks it
   * @param rule its slug in the catalogue of problems
   * @param params what its text speaks of
   */
  public record Breach(String field, String rule, Map<String, Object> params) {}

  /** What is wrong with the entry; empty if nothing is. */
  public static List<Breach> check(Facility facility, Catalogue known) {
    List<Breach> breaches = new ArrayList<>();
    if (known.region(facility.region()).isEmpty()) {
      breaches.add(new Breach("region", "unknown-region", Map.of("value", facility.region())));
    }
    day("validFrom", facility.validFrom(), breaches);
    day("validTo", facility.validTo(), breaches);
    if (breaches.isEmpty()
        && facility.validFrom() != null
        && facility.validTo() != null
        && facility.validTo().isBefore(facility.validFrom())) {
      breaches.add(
          new Breach(
              "validTo",
              "time-too-early",
              Map.of(
                  "value",
                  facility.validTo().toString(),
                  "limit",
                  facility.validFrom().minusDays(1).toString())));
    }
    return breaches;
  }

  private static void day(String field, LocalDate day, List<Breach> breaches) {
    if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
      breaches.add(
          new Breach(
              field,
              "out-of-range",
              Map.of(
                  "value", day.toString(),
                  "min", FIRST_DAY.toString(),
                  "max", LAST_DAY.toString())));
    }
  }
}
