package dev.frontier.ingestion.domain.upload;

import dev.frontier.ingestion.domain.observation.PartialRow;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which rows of a load leave which part of their figure as it is published: a bit a row and part,
 * so that it fits beside any load, and nothing of it has to be stored with the rows.
 */
public final class Unsaid {
  private final BitSet statuses = new BitSet();
  private final BitSet notes = new BitSet();
  private long values;
  private int last;

  /** Takes down what a row leaves out. */
  public void add(PartialRow row) {
    last = Math.max(last, row.number());
    if (row.keepsValue()) {
      values++;
    }
    if (row.keepsStatus()) {
      statuses.set(row.number());
    }
    if (row.keepsNote()) {
      notes.set(row.number());
    }
  }

  /** Whether every row says all of its figure. */
  public boolean isNothing() {
    return values == 0 && statuses.isEmpty() && notes.isEmpty();
  }

  /** Whether some row does not say its value. */
  public boolean hasValues() {
    return values > 0;
  }

  /** Whether some row does not say its status. */
  public boolean hasStatuses() {
    return !statuses.isEmpty();
  }

  /** The number of no row: that after the last one, whose bits are not set. */
  public int end() {
    return last + 1;
  }

  /**
   * A bit for each row by its number, the lowest first: set where it does not say its status.
   * {@link #end} has one, too.
   */
  public byte[] statuses() {
    return bits(statuses);
  }

  /** The same for the notes. */
  public byte[] notes() {
    return bits(notes);
  }

  private byte[] bits(BitSet set) {
    return Arrays.copyOf(set.toByteArray(), end() / Byte.SIZE + 1);
  }
}
