package dev.frontier.platform.tables;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A table with what a reader must know of it.
 *
 * @param name of the file, without an ending
 * @param columns in order
 * @param rows are read once and not kept
 * @param notes are written into a workbook's second sheet
 */
public record Sheet<T>(String name, List<Column<T>> columns, Stream<T> rows, List<Note> notes) {

  /**
   * A line of explanation.
   *
   * @param subject what is explained: a column, a unit, a code
   * @param zh in Chinese
   * @param en in English
   */
  public record Note(String subject, String zh, String en) {}

  /** The same with only these of its columns. */
  public Sheet<T> only(Predicate<String> names) {
    return new Sheet<>(
        name, columns.stream().filter(it -> names.test(it.name())).toList(), rows, notes);
  }
}
