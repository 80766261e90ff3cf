package dev.frontier.platform.tables;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name as programs and {@code fields=} call it; the same as in JSON where JSON has it
 * @param zh what a reader of Chinese calls it
 * @param en what a reader of English calls it
 * @param number whether its cells are numbers; a workbook then calculates with them, and a CSV file
 *     writes them as they are
 * @param cell the cell of a row; null for an empty one
 */
public record Column<T>(
    String name, String zh, String en, boolean number, Function<T, String> cell) {

  /** A column of text. */
  public static <T> Column<T> text(String name, String zh, String en, Function<T, String> cell) {
    return new Column<>(name, zh, en, false, cell);
  }

  /** A column of decimal numbers. */
  public static <T> Column<T> number(String name, String zh, String en, Function<T, String> cell) {
    return new Column<>(name, zh, en, true, cell);
  }
}
