package dev.frontier.local.audit;

import java.util.Map;
import java.util.TreeMap;

/** The numbers that were passed over, as stretches, so that a file of any length fits. */
final class Gaps {
  private final TreeMap<Long, Long> lastByFirst = new TreeMap<>();

  /** Passes over these, both included; over nothing when {@code to} is less than {@code from}. */
  void open(long from, long to) {
    if (from <= to) {
      lastByFirst.put(from, to);
    }
  }

  /**
   * One that comes late.
   *
   * @return whether it was passed over
   */
  boolean fill(long seq) {
    Map.Entry<Long, Long> gap = lastByFirst.floorEntry(seq);
    if (gap == null || gap.getValue() < seq) {
      return false;
    }
    lastByFirst.remove(gap.getKey());
    open(gap.getKey(), seq - 1);
    open(seq + 1, gap.getValue());
    return true;
  }

  /**
   * @return what is left: the last number of each stretch by its first
   */
  Map<Long, Long> left() {
    return lastByFirst;
  }
}
