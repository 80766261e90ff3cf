package dev.frontier.ingestion.domain.number;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Counts the conversions of a filing while it is read, and keeps the first ones. */
public final class ConversionLog {
  private final List<Conversion> kept = new ArrayList<>();
  private final Set<Style> styles = EnumSet.noneOf(Style.class);
  private long count;

  /**
   * Notes how a cell was understood.
   *
   * @param from as written, shortened
   * @param understood nothing when the cell says to the letter what is kept
   */
  public void add(int row, String column, String from, String to, Set<Style> understood) {
    if (understood.isEmpty()) {
      return;
    }
    count++;
    styles.addAll(understood);
    if (kept.size() < Conversions.MAX_KEPT) {
      kept.add(Conversion.of(row, column, from, to, understood));
    }
  }

  /** All so far. */
  public Conversions all() {
    return new Conversions(kept, count, styles);
  }
}
