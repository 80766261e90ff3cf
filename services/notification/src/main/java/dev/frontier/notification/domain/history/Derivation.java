package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What follows from a history for one region in one period. Where what it needs is missing or
 * withheld there is no value, and where it is partial the value says so, so that none looks like a
 * drop.
 */
final class Derivation {
  private static final String NATION = Deriver.NATION;

  /** Of percentages, as many as the indicator service gives. */
  private static final int DECIMALS = 6;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final History history;

  Derivation(History history) {
    this.history = history;
  }

  /** A measure that is derived, of one region in one period. */
  record Target(String indicator, String region, String period, DerivedMeasure measure) {
    Cell cell(Measure of) {
      return new Cell(indicator, region, period, of);
    }
  }

  /** The value as the history has it. */
  Derived of(Target target) {
    return switch (target.measure()) {
      case ON_FIRST_ABSOLUTE, ON_FIRST_PERCENT -> onFirst(target);
      case SHARE_POINTS -> onYearBefore(target, Measure.SHARE_OF_NATIONAL);
      case PLACES_WON -> onYearBefore(target, Measure.RANK);
      case DECLINES -> declines(target);
      case AGAINST_NATION -> againstNation(target);
      case ABOVE_LAST -> throw new IllegalArgumentException("not of the history: " + target);
    };
  }

  private Derived onFirst(Target target) {
    Optional<Kept> level = history.at(target.cell(Measure.LEVEL));
    if (level.isEmpty() || !(level.get().figure() instanceof Figure.Known now)) {
      return absent(level);
    }
    Kept.First first = level.get().first();
    if (first == null) {
      return Derived.absent(new Figure.Withheld("no_first_release"), level.get().coverage());
    }
    BigDecimal less = now.value().subtract(first.value());
    if (target.measure() == DerivedMeasure.ON_FIRST_PERCENT) {
      if (first.value().signum() == 0) {
        return Derived.absent(new Figure.Withheld("zero_base"), level.get().coverage());
      }
      // Of the size of the base, so that what is below nought falls when it falls further.
      less = less.multiply(HUNDRED).divide(first.value().abs(), DECIMALS, RoundingMode.HALF_UP);
    }
    return Derived.known(less, level.get().coverage(), null, first.value());
  }

  /** The difference of a share or rank to that of the year before; of a rank, 1 is best. */
  private Derived onYearBefore(Target target, Measure of) {
    Optional<Kept> kept = history.at(target.cell(of));
    if (kept.isEmpty() || !(kept.get().figure() instanceof Figure.Known now)) {
      return absent(kept);
    }
    Optional<String> year = Years.before(target.period());
    Optional<Kept> earlier =
        year.flatMap(y -> history.at(new Cell(target.indicator(), target.region(), y, of)));
    if (earlier.isEmpty() || !(earlier.get().figure() instanceof Figure.Known before)) {
      return Derived.absent(new Figure.Withheld("no_previous"), kept.get().coverage());
    }
    BigDecimal less = now.value().subtract(before.value());
    Coverage worse =
        kept.get().coverage().partial() ? kept.get().coverage() : earlier.get().coverage();
    return Derived.known(
        of == Measure.RANK ? less.negate() : less, worse, year.get(), before.value());
  }

  /** A year of which nothing is known ends the row: it is no decline. */
  private Derived declines(Target target) {
    Optional<Kept> last = history.at(target.cell(Measure.YOY_ABSOLUTE));
    if (last.isEmpty() || !(last.get().figure() instanceof Figure.Known)) {
      return absent(last);
    }
    int years = 0;
    Optional<String> year = Optional.of(target.period());
    while (year.isPresent() && declined(target, year.get())) {
      years++;
      year = Years.before(year.get());
    }
    return Derived.known(
        BigDecimal.valueOf(years),
        last.get().coverage(),
        years == 0 ? null : year.orElse(null),
        null);
  }

  /** Whether a period is known to be below the year before, like for like. */
  boolean declined(Target target, String period) {
    return history
        .at(new Cell(target.indicator(), target.region(), period, Measure.YOY_ABSOLUTE))
        .filter(kept -> kept.figure() instanceof Figure.Known known && known.value().signum() < 0)
        .isPresent();
  }

  private Derived againstNation(Target target) {
    Optional<Kept> own = history.at(target.cell(Measure.YOY_PERCENT));
    if (own.isEmpty() || !(own.get().figure() instanceof Figure.Known region)) {
      return absent(own);
    }
    Cell national = new Cell(target.indicator(), NATION, target.period(), Measure.YOY_PERCENT);
    Optional<Kept> nation = history.at(national);
    if (nation.isEmpty() || !(nation.get().figure() instanceof Figure.Known growth)) {
      return Derived.absent(new Figure.Withheld("no_national"), own.get().coverage());
    }
    boolean against = growth.value().signum() > 0 && region.value().signum() < 0;
    return Derived.known(
        against ? region.value() : BigDecimal.ZERO,
        own.get().coverage(),
        Years.before(target.period()).orElse(null),
        growth.value());
  }

  private static Derived absent(Optional<Kept> kept) {
    return kept.map(k -> Derived.absent(k.figure(), k.coverage())).orElse(Derived.NONE);
  }
}
