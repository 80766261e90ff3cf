package dev.frontier.indicator.domain.estimate;

import java.util.Locale;
import java.util.Optional;

/** How a sentence relates a quantity to the figure that it prints. */
public enum Relation {
  /** The figure as printed: every value that rounds to it in its last printed digit. */
  EQUALS,
  /** "About": within a tenth of the figure, or its rounding where that is wider. */
  ABOUT,
  /** "Nearly": below it by a tenth at most, or up to its rounding. */
  NEARLY,
  /** "More than", "over". */
  MORE_THAN,
  /** "At least", "no less than". */
  AT_LEAST,
  /** "Less than", "below". */
  LESS_THAN,
  /** "At most", "no more than". */
  AT_MOST,
  /** "Of the order of": within half a power of ten, which is by a factor of the root of ten. */
  ORDER_OF,
  /** From one figure to another, both included. */
  BETWEEN;

  /** The word that contracts use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The relation with this word, or empty if there is none (null included). */
  public static Optional<Relation> parse(String code) {
    for (Relation relation : values()) {
      if (relation.code().equals(code)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }
}
