package dev.frontier.ingestion.domain.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The broken rules of one filing as they are found: the first ones are kept, all are counted. A
 * body of commas breaks a rule a byte; kept one by one, they would be a hundred times its size.
 */
public final class Violations {
  /** More than anybody mends before trying again, and still little to keep and to write out. */
  public static final int MAX_KEPT = 1_000;

  private final int limit;
  private final List<RowViolation> kept = new ArrayList<>();
  private long count;

  /** Keeps the first {@link #MAX_KEPT}. */
  public Violations() {
    this(MAX_KEPT);
  }

  /** Keeps the first {@code limit}. */
  public Violations(int limit) {
    this.limit = limit;
  }

  /** Counts one, and keeps it while there is room. */
  public void add(RowViolation broken) {
    count++;
    if (kept.size() < limit) {
      kept.add(broken);
    }
  }

  /** Takes over what others found, and how many they counted. */
  public void addAll(Collection<RowViolation> broken, long counted) {
    broken.forEach(this::add);
    count += counted - broken.size();
  }

  /** How many were found, kept or not. */
  public long count() {
    return count;
  }

  /** Whether none was found. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** The ones kept, in the order found; a copy. */
  public List<RowViolation> kept() {
    return List.copyOf(kept);
  }

  /** The ones kept by row, the filing as a whole first; within a row as found. */
  public List<RowViolation> byRow() {
    return kept.stream()
        .sorted(
            Comparator.comparing(
                RowViolation::row, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }
}
