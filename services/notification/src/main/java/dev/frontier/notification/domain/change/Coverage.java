package dev.frontier.notification.domain.change;

import java.util.List;

/**
 * How many of the members of a region stand behind a figure.
 *
 * @param present members with a figure
 * @param expected members of the region
 * @param missing codes of those without one
 */
public record Coverage(int present, int expected, List<String> missing) {
  /** Copies the list. */
  public Coverage {
    missing = List.copyOf(missing);
  }

  /** The coverage of a single series, which stands for itself. */
  public static Coverage whole() {
    return new Coverage(1, 1, List.of());
  }

  /** Whether a member is missing. */
  public boolean partial() {
    return present < expected;
  }
}
