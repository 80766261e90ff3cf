package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of the past of some indicators; changes as news are taken in. */
public final class History {
  private record Across(String indicator, String period, Measure measure) {}

  private final Map<Cell, Kept> cells = new HashMap<>();
  private final Map<Across, Set<String>> regions = new HashMap<>();
  private final Set<Cell> changed = new LinkedHashSet<>();

  /** A history as it was kept; {@code kept} may be empty. */
  public History(Collection<Kept> kept) {
    kept.forEach(this::put);
  }

  /** Of nothing. */
  public History() {
    this(List.of());
  }

  /** What is known of a cell; empty when nothing ever was told of it. */
  public Optional<Kept> at(Cell cell) {
    return Optional.ofNullable(cells.get(cell));
  }

  /** What a change says is known from now on, unless better is known already. */
  public void take(FigureChange change) {
    merge(Kept.of(change));
  }

  /** Takes in what was kept elsewhere. */
  public void merge(Kept other) {
    Kept before = cells.get(other.cell());
    Kept after = before == null ? other : before.with(other);
    if (!after.equals(before)) {
      put(after);
      changed.add(after.cell());
    }
  }

  /** All that is known. */
  public List<Kept> all() {
    return List.copyOf(cells.values());
  }

  /** What is to be kept: those that are not as they were. */
  public List<Kept> changed() {
    return changed.stream().map(cells::get).toList();
  }

  /** The regions of which a measure was ever told in a period, in the order of their codes. */
  Set<String> regions(String indicator, String period, Measure measure) {
    return regions.getOrDefault(new Across(indicator, period, measure), Set.of());
  }

  private void put(Kept kept) {
    Cell cell = kept.cell();
    cells.put(cell, kept);
    regions
        .computeIfAbsent(
            new Across(cell.indicator(), cell.period(), cell.measure()), a -> new TreeSet<>())
        .add(cell.region());
  }
}
