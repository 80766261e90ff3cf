package dev.frontier.indicator.domain.catalogue;

import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of a region: its kind, its place in the tree, its digits, its members. */
final class RegionRules {

  private static final String MEMBERS = "members";
  private static final String GB2260 = "gb2260";
  private static final String PARENT = "parent";

  /** Municipalities have districts and counties, and no prefectures between. */
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

  /** What stands in the place of a prefecture of a county right below a province. */
  private static final String NO_PREFECTURE = "90";

  private final Region region;
  private final Catalogue known;
  private final List<Breach> breaches = new ArrayList<>();

  private RegionRules(Region region, Catalogue known) {
    this.region = region;
    this.known = known;
  }

  static List<Breach> check(Region region, Catalogue known) {
    RegionRules rules = new RegionRules(region, known);
    rules.kind();
    rules.digits();
    rules.parent();
    rules.members();
    return rules.breaches;
  }

  private void kind() {
    known
        .region(region.code())
        .filter(before -> before.kind() != region.kind())
        .ifPresent(before -> breach("kind", region.kind().code(), List.of(before.kind().code())));
    if (region.kind() == RegionKind.NATIONAL) {
      known
          .national()
          .filter(other -> !other.code().equals(region.code()))
          .ifPresent(
              other -> breach("kind", region.kind().code(), List.of("province", "aggregate")));
    }
  }

  private void breach(String field, Object value, List<?> choices) {
    breaches.add(new Breach(field, CatalogueRules.CHOICE, CatalogueRules.choice(value, choices)));
  }

  /** GB/T 2260: two digits each for the province, the prefecture and the county. */
  private void digits() {
    String digits = region.gb2260();
    if (region.kind() == RegionKind.AGGREGATE) {
      if (digits != null) {
        breaches.add(new Breach(GB2260, "gb2260-level", level(digits, "none")));
      }
      return;
    }
    if (digits == null) {
      breaches.add(new Breach(GB2260, CatalogueRules.REQUIRED, Map.of()));
      return;
    }
    String form =
        switch (region.kind()) {
          case NATIONAL -> "000000";
          case PROVINCE -> "pp0000";
          case PREFECTURE -> "ppcc00";
          default -> "ppccnn";
        };
    if (!digits.matches("[0-9]{6}") || !fits(digits)) {
      breaches.add(new Breach(GB2260, "gb2260-level", level(digits, form)));
    } else if (region.kind().division() && !region.code().equals("CN-" + digits)) {
      breach("code", region.code(), List.of("CN-" + digits));
    }
  }

  private Map<String, Object> level(String digits, String form) {
    return Map.of("value", digits, "kind", region.kind().code(), "form", form);
  }

  private boolean fits(String digits) {
    boolean province = !digits.startsWith("00");
    boolean prefecture = !digits.startsWith("00", 2);
    boolean county = !digits.endsWith("00");
    return switch (region.kind()) {
      case NATIONAL -> !province && !prefecture && !county;
      case PROVINCE -> province && !prefecture && !county;
      case PREFECTURE -> province && prefecture && !county;
      default -> province && prefecture && county;
    };
  }

  private void parent() {
    if (!region.kind().division()) {
      if (region.parent() != null) {
        breaches.add(new Breach(PARENT, "region-parent", parentOf(region.parent(), "none")));
      }
      return;
    }
    if (region.parent() == null) {
      breaches.add(new Breach(PARENT, CatalogueRules.REQUIRED, Map.of()));
      return;
    }
    Region above = known.region(region.parent()).orElse(null);
    if (above == null || above.retired()) {
      breaches.add(new Breach(PARENT, "unknown-region", Map.of("value", region.parent())));
    } else if (breaches.isEmpty() && !below(above)) {
      breaches.add(
          new Breach(PARENT, "region-parent", parentOf(region.parent(), expectedParent())));
    }
    for (Region group : known.aggregatesOf(region.code())) {
      List<String> members = group.members();
      known.with(region).above(region.code()).stream()
          .filter(it -> members.contains(it.code()))
          .forEach(
              it -> breaches.add(new Breach(PARENT, "nested-member", nested(region.code(), it))));
    }
  }

  private Map<String, Object> parentOf(String parent, String expected) {
    return Map.of("value", parent, "kind", region.kind().code(), "expected", expected);
  }

  private String expectedParent() {
    String digits = region.gb2260();
    return region.kind() == RegionKind.PREFECTURE || directly(digits)
        ? digits.substring(0, 2) + "0000"
        : digits.substring(0, 4) + "00";
  }

  private boolean below(Region above) {
    boolean kind =
        region.kind() == RegionKind.PREFECTURE || directly(region.gb2260())
            ? above.kind() == RegionKind.PROVINCE
            : above.kind() == RegionKind.PREFECTURE;
    return kind && expectedParent().equals(above.gb2260());
  }

  private static boolean directly(String digits) {
    return digits.startsWith(NO_PREFECTURE, 2) || MUNICIPALITIES.contains(digits.substring(0, 2));
  }

  private void members() {
    boolean aggregate = region.kind() == RegionKind.AGGREGATE;
    if (aggregate && region.members().isEmpty()) {
      breaches.add(new Breach(MEMBERS, CatalogueRules.REQUIRED, Map.of()));
    }
    if (!aggregate && !region.members().isEmpty()) {
      breaches.add(new Breach(MEMBERS, "too-many-items", Map.of("limit", 0)));
    }
    Set<String> seen = new HashSet<>();
    for (String member : region.members()) {
      if (!seen.add(member)) {
        breaches.add(new Breach(MEMBERS, "duplicate-id", Map.of("value", member)));
      } else if (known.region(member).filter(RegionRules::canBeMember).isEmpty()) {
        breaches.add(new Breach(MEMBERS, "unknown-region", Map.of("value", member)));
      }
    }
    for (String member : region.members()) {
      known.above(member).stream()
          .filter(above -> seen.contains(above.code()))
          .forEach(
              above -> breaches.add(new Breach(MEMBERS, "nested-member", nested(member, above))));
    }
  }

  /** What a division has is in what the region above it has, so a sum would count it twice. */
  private static Map<String, Object> nested(String member, Region above) {
    return Map.of("value", member, "other", above.code());
  }

  private static boolean canBeMember(Region member) {
    return !member.retired() && (member.kind() == RegionKind.PROVINCE || member.kind().division());
  }
}
