package dev.frontier.indicator.domain.derivation;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many members of an aggregate have a figure.
 *
 * @param present members with a figure
 * @param expected all members
 * @param missing codes of those without one, in the catalogue's order of members
 */
public record Coverage(int present, int expected, List<String> missing) {

  /** Copies the list. */
  public Coverage {
    missing = List.copyOf(missing);
  }

  /** Whether a member is without a figure. */
  public boolean partial() {
    return present < expected;
  }

  /** Whether at least this fraction of the members, and one member at all, has a figure. */
  public boolean meets(BigDecimal required) {
    return present > 0
        && BigDecimal.valueOf(present).compareTo(required.multiply(BigDecimal.valueOf(expected)))
            >= 0;
  }

  /** In words: {@code 8 of 9, partial} or {@code 9 of 9}. */
  public String text() {
    return present + " of " + expected + (partial() ? ", partial" : "");
  }
}
