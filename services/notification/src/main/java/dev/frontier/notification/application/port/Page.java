package dev.frontier.notification.application.port;

import java.util.List;

/**
 * Part of what is found, so that no more than this is in memory, however much there is. What is of
 * one owner is on one page.
 *
 * @param items not empty
 * @param whole whether these are all that were found
 */
public record Page<T>(List<T> items, boolean whole) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
