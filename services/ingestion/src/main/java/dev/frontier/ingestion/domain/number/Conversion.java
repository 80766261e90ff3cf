package dev.frontier.ingestion.domain.number;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A cell that was understood as something else than it says to the letter, and is kept so.
 *
 * @param row data row from 1
 * @param column our name of the column
 * @param from as written, shortened
 * @param to as kept
 * @param styles what had to be understood, in their order; never empty
 */
public record Conversion(int row, String column, String from, String to, List<Style> styles) {
  public Conversion {
    styles = List.copyOf(styles);
  }

  /** With styles in whatever order. */
  public static Conversion of(int row, String column, String from, String to, Set<Style> styles) {
    return new Conversion(
        row, column, from, to, Stream.of(Style.values()).filter(styles::contains).toList());
  }
}
