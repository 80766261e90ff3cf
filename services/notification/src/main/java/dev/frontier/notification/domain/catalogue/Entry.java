package dev.frontier.notification.domain.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the catalogue, as far as wording needs it.
 *
 * @param kind what is named
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param unit code of the unit of an indicator, null for others
 * @param unitMult power of ten of an indicator's figures, null for others
 * @param members codes of the members of an aggregate, none for others
 * @param asOf when the catalogue said so; a later saying replaces an earlier one
 */
public record Entry(
    Kind kind,
    String code,
    String nameZh,
    String nameEn,
    String unit,
    Integer unitMult,
    Set<String> members,
    Instant asOf) {
  /** Refuses an entry that names nothing. */
  public Entry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(nameZh, "nameZh");
    Objects.requireNonNull(nameEn, "nameEn");
    Objects.requireNonNull(asOf, "asOf");
    members = Set.copyOf(members);
  }

  /** An entry that is no aggregate. */
  public Entry(
      Kind kind,
      String code,
      String nameZh,
      String nameEn,
      String unit,
      Integer unitMult,
      Instant asOf) {
    this(kind, code, nameZh, nameEn, unit, unitMult, Set.of(), asOf);
  }

  /** What an entry names. */
  public enum Kind {
    /** A province, the country, an aggregate, or a division of a province. */
    REGION,
    /** An indicator. */
    INDICATOR,
    /** A unit of measurement. */
    UNIT,
    /** A measure of the policy plan, which the catalogue does not hold. */
    MEASURE;

    /** The kind of a name, as the catalogue has it; empty for one that is not known. */
    public static Optional<Kind> of(String code) {
      // Prefectures and counties are named as provinces are.
      return switch (code) {
        case "region", "division" -> Optional.of(REGION);
        case "indicator" -> Optional.of(INDICATOR);
        case "unit" -> Optional.of(UNIT);
        default -> Optional.empty();
      };
    }
  }
}
