package dev.frontier.indicator.domain.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What must hold between the entries of the catalogue, beyond the form of each. */
public final class CatalogueRules {

  private CatalogueRules() {}

  /**
   * A rule that an entry breaks.
   *
   * @param field the property that breaks it, for example {@code members}
   * @param rule its slug in the catalogue of problems, for example {@code unknown-region}
   * @param params what its text speaks of
   */
  public record Breach(String field, String rule, Map<String, Object> params) {}

  /** What is wrong with putting this region into the catalogue; empty if nothing is. */
  public static List<Breach> check(Region region, Catalogue known) {
    List<Breach> breaches = new ArrayList<>();
    boolean aggregate = region.kind() == RegionKind.AGGREGATE;
    if (aggregate && region.members().isEmpty()) {
      breaches.add(new Breach("members", "required", Map.of()));
    }
    if (!aggregate && !region.members().isEmpty()) {
      breaches.add(new Breach("members", "too-many-items", Map.of("limit", 0)));
    }
    HashSet<String> seen = new HashSet<>();
    for (String member : region.members()) {
      if (!seen.add(member)) {
        breaches.add(new Breach("members", "duplicate-id", Map.of("value", member)));
      } else if (known.region(member).filter(r -> r.kind() == RegionKind.PROVINCE).isEmpty()) {
        breaches.add(new Breach("members", "unknown-region", Map.of("value", member)));
      }
    }
    known
        .region(region.code())
        .filter(before -> before.kind() != region.kind())
        .ifPresent(
            before ->
                breaches.add(
                    new Breach(
                        "kind",
                        "choice",
                        choice(region.kind().code(), List.of(before.kind().code())))));
    if (region.kind() == RegionKind.NATIONAL) {
      known
          .national()
          .filter(other -> !other.code().equals(region.code()))
          .ifPresent(
              other ->
                  breaches.add(
                      new Breach(
                          "kind",
                          "choice",
                          choice(region.kind().code(), List.of("province", "aggregate")))));
    }
    return breaches;
  }

  /**
   * What is wrong with putting this indicator into the catalogue; empty if nothing is. Unit,
   * multiple and frequency stay as they are once figures are stored: figures in other units would
   * be summed with them.
   */
  public static List<Breach> check(Indicator indicator, Catalogue known, boolean hasFigures) {
    Indicator before = known.indicator(indicator.code()).orElse(null);
    List<Breach> breaches = new ArrayList<>();
    if (before != null && hasFigures) {
      keep("unit", before.unit(), indicator.unit(), breaches);
      keep("unitMult", before.unitMult(), indicator.unitMult(), breaches);
      keep("freq", before.freq(), indicator.freq(), breaches);
    }
    return breaches;
  }

  private static void keep(String field, Object before, Object after, List<Breach> breaches) {
    if (!before.equals(after)) {
      breaches.add(new Breach(field, "choice", choice(after, List.of(before))));
    }
  }

  private static Map<String, Object> choice(Object value, List<?> choices) {
    return Map.of("value", value, "choices", choices);
  }
}
