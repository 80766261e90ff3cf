package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.platform.tables.Sheet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How an answer that holds a list is shown.
 *
 * @param content what decides whether it says the same as another: without the instant it was given
 *     at
 * @param next the cursor of the next page; null on the last
 * @param lists of the answer in JSON, its lists of entries
 * @param keys properties of an entry that say which it is
 * @param sheet the answer as a table; null where there is none
 * @param names what the table says that JSON does not, and its tag must cover; null if nothing
 */
record View<T>(
    Function<T, ?> content,
    Function<T, String> next,
    Function<JsonNode, List<JsonNode>> lists,
    Set<String> keys,
    Function<T, Sheet<?>> sheet,
    Function<T, ?> names) {

  /** Whose table says what JSON says. */
  View(
      Function<T, ?> content,
      Function<T, String> next,
      Function<JsonNode, List<JsonNode>> lists,
      Set<String> keys,
      Function<T, Sheet<?>> sheet) {
    this(content, next, lists, keys, sheet, null);
  }

  /** Of an answer that is shown in JSON alone, and whole. */
  static <T> View<T> json(Function<T, ?> content, Function<T, String> next) {
    return new View<>(content, next, tree -> List.of(), Set.of(), null);
  }
}
