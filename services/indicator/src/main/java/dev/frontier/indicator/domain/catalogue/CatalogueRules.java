package dev.frontier.indicator.domain.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold between the entries of the catalogue, beyond the form of each. */
public final class CatalogueRules {

  static final String REQUIRED = "required";
  static final String CHOICE = "choice";

  private CatalogueRules() {}

  /**
   * A rule that an entry breaks.
   *
   * @param field the property that breaks it, for example {@code members}
   * @param rule its slug in the catalogue of problems, for example {@code unknown-region}
   * @param params what its text speaks of
   */
  public record Breach(String field, String rule, Map<String, Object> params) {}

  /**
   * What is wrong with putting this entry into the catalogue; empty if nothing is.
   *
   * @param hasFigures of an indicator, whether anything of it was ever published
   */
  public static List<Breach> check(CatalogueEntry entry, Catalogue known, boolean hasFigures) {
    if (entry instanceof Indicator indicator) {
      return IndicatorRules.check(indicator, known, hasFigures);
    }
    return entry instanceof Region region
        ? RegionRules.check(region, known)
        : check((Unit) entry, known);
  }

  private static List<Breach> check(Unit unit, Catalogue known) {
    List<Breach> breaches = new ArrayList<>();
    if (!unit.dimension().usable()) {
      breaches.add(new Breach("dimension", "unit-dimension", Map.of("value", text(unit))));
    }
    Unit before = known.unit(unit.code()).orElse(null);
    if (before == null) {
      codeOfNew(unit, breaches);
    }
    boolean used = known.indicators().stream().anyMatch(it -> it.unit().equals(unit.code()));
    if (before != null && used) {
      // What is computed of figures in it would be other than it was, by the same figures.
      keep("dimension", before.dimension().toString(), text(unit), breaches);
      keep("scale", before.scale().toPlainString(), unit.scale().toPlainString(), breaches);
    }
    return breaches;
  }

  private static String text(Unit unit) {
    return unit.dimension().toString();
  }

  /** What speaks against taking this entry out of use; empty if nothing does. */
  public static List<Breach> checkRetiring(CatalogueEntry entry, Catalogue known) {
    List<String> users = new ArrayList<>();
    if (entry instanceof Unit) {
      known.indicators().stream()
          .filter(it -> !it.retired() && it.unit().equals(entry.code()))
          .forEach(it -> users.add(it.code()));
    } else if (entry instanceof Indicator) {
      known.naming(entry.code()).stream()
          .filter(it -> !it.retired())
          .forEach(it -> users.add(it.code()));
    } else {
      known.aggregatesOf(entry.code()).forEach(it -> users.add(it.code()));
      known.children(entry.code()).forEach(it -> users.add(it.code()));
    }
    return users.isEmpty()
        ? List.of()
        : List.of(
            new Breach("code", "in-use", Map.of("value", entry.code(), "users", some(users))));
  }

  /** Enough to begin with; nobody reads a thousand codes in an error. */
  private static List<String> some(List<String> codes) {
    return codes.subList(0, Math.min(codes.size(), 20));
  }

  static void keep(String field, Object before, Object after, List<Breach> breaches) {
    if (!before.equals(after)) {
      breaches.add(new Breach(field, CHOICE, choice(after, List.of(before))));
    }
  }

  /**
   * SDMX forbids the dot in the id of a code, since it separates the codes of a key. What is in the
   * catalogue already stays: figures and events bear its code.
   */
  static void codeOfNew(CatalogueEntry entry, List<Breach> breaches) {
    if (entry.code().indexOf('.') >= 0) {
      Map<String, Object> params =
          Map.of("value", entry.code(), "expected", entry.code().replace('.', '_'));
      breaches.add(new Breach("code", "code-with-dot", params));
    }
  }

  static Map<String, Object> choice(Object value, List<?> choices) {
    return Map.of("value", value, "choices", choices);
  }
}
