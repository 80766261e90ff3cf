package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * What is kept of a cell: the latest that is known, and what was first released.
 *
 * @param cell where it stands
 * @param vintage from when on {@code figure} is known
 * @param figure the latest
 * @param coverage what stands behind it
 * @param first the first release of a level; null of other measures, and before there was one
 */
public record Kept(Cell cell, Instant vintage, Figure figure, Coverage coverage, First first) {
  /** Only the first release may be absent. */
  public Kept {
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(vintage, "vintage");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(coverage, "coverage");
  }

  /**
   * The first level that was known of all members: a total of fewer is completed later, and that is
   * no revision.
   *
   * @param value in the unit of the level
   * @param vintage from when on it was known
   */
  public record First(BigDecimal value, Instant vintage) {
    /** Refuses absent parts. */
    public First {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(vintage, "vintage");
    }
  }

  /** What a change alone says. */
  static Kept of(FigureChange change) {
    Cell cell = Cell.of(change);
    boolean release =
        cell.measure() == Measure.LEVEL
            && change.now() instanceof Figure.Known
            && !change.coverage().partial();
    return new Kept(
        cell,
        change.vintage(),
        change.now(),
        change.coverage(),
        release ? new First(((Figure.Known) change.now()).value(), change.vintage()) : null);
  }

  /**
   * Both together: the later of the two figures, of one vintage {@code other}'s, and the earlier
   * first release. So what comes twice or late changes nothing that is known better.
   */
  Kept with(Kept other) {
    boolean late = other.vintage.isBefore(vintage);
    return new Kept(
        cell,
        late ? vintage : other.vintage,
        late ? figure : other.figure,
        late ? coverage : other.coverage,
        earlier(first, other.first));
  }

  private static First earlier(First one, First other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.vintage().isBefore(one.vintage()) ? other : one;
  }
}
