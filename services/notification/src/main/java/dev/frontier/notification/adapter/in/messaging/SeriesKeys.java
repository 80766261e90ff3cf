package dev.frontier.notification.adapter.in.messaging;

import dev.frontier.notification.domain.change.SeriesKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The record keys of {@code indicator-changes}, as its contract says: {@code indicator:region}. */
final class SeriesKeys {
  private static final char BETWEEN = ':';

  /**
   * Of no more series than this all events are read: to look first whether somebody watches them
   * would take as long as to find that nobody is to be told.
   */
  static final int FEW = 4;

  private SeriesKeys() {}

  /**
   * The keys of events that have to be read: of series that are watched, and those of another form,
   * as only their event can say what it is about.
   *
   * @param watched says which of some series are watched
   */
  static Set<String> among(Set<String> keys, UnaryOperator<Set<SeriesKey>> watched) {
    if (keys.size() <= FEW) {
      return keys;
    }
    Set<String> read = new HashSet<>();
    Map<SeriesKey, String> series = new HashMap<>();
    for (String key : keys) {
      int end = key.indexOf(BETWEEN);
      if (end < 0) {
        read.add(key);
      } else {
        series.put(new SeriesKey(key.substring(0, end), key.substring(end + 1)), key);
      }
    }
    watched.apply(series.keySet()).forEach(one -> read.add(series.get(one)));
    return read;
  }
}
