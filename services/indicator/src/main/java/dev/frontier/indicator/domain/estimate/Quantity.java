package dev.frontier.indicator.domain.estimate;

import dev.frontier.indicator.domain.estimate.Measured.Known;
import dev.frontier.indicator.domain.estimate.Measured.Reason;
import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A quantity of one region in one period.
 *
 * @param kind never null
 * @param indicator code
 * @param region code
 * @param from the period that a growth compares with; null for the same of the year before, and for
 *     any other kind
 * @param period never null
 */
public record Quantity(Kind kind, String indicator, String region, Period from, Period period) {

  /** What is taken of an indicator. */
  public enum Kind {
    /** The level, in the indicator's unit and multiple. */
    LEVEL,
    /** The percentage of the nation. */
    SHARE,
    /** The change in percent. */
    GROWTH;

    /** The word that contracts use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word, or empty if there is none (null included). */
    public static Optional<Kind> parse(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** The period that a growth compares with. */
  public Period base() {
    return from == null ? period.aYearEarlier() : from;
  }

  /** The same of another region. */
  public Quantity in(String otherRegion) {
    return new Quantity(kind, indicator, otherRegion, from, period);
  }

  /** The same in another period; of a growth, against the year before that. */
  public Quantity at(Period other) {
    return new Quantity(kind, indicator, region, null, other);
  }

  /** What the figures say of it. */
  public Measured of(Figures figures) {
    return switch (kind) {
      case LEVEL -> figures.level(indicator, region, period);
      case SHARE -> figures.share(indicator, List.of(region), null, period);
      case GROWTH -> {
        List<Reason> why = new ArrayList<>();
        Figures.Pair pair = figures.pair(indicator, region, base(), period, why);
        yield pair == null ? Measured.unknown(why.get(0)) : Ratios.growth(pair.to(), pair.from());
      }
    };
  }

  /** How many times this is the other; of levels of one region, over the same members. */
  public Measured timesOf(Quantity other, Figures figures) {
    return together(other, figures, Ratios::quotient);
  }

  /** The change from the other to this in percent of the other, over the same members. */
  public Measured growthFrom(Quantity other, Figures figures) {
    return together(other, figures, Ratios::growth);
  }

  /** The yearly rate in percent by which the other becomes this, over the same members. */
  public Measured yearlyFrom(Quantity other, Figures figures) {
    int years = Periods.years(other.period, period);
    return together(other, figures, (to, from) -> Ratios.yearly(to, from, years));
  }

  /** This less the other, over the same members. */
  public Measured less(Quantity other, Figures figures) {
    return together(other, figures, Ratios::difference);
  }

  @FunctionalInterface
  private interface Combined {
    Measured of(Known one, Known other);
  }

  private Measured together(Quantity other, Figures figures, Combined combined) {
    boolean sameSeries =
        kind == Kind.LEVEL
            && other.kind == Kind.LEVEL
            && indicator.equals(other.indicator)
            && region.equals(other.region);
    if (sameSeries) {
      List<Reason> why = new ArrayList<>();
      Figures.Pair pair = figures.pair(indicator, region, other.period, period, why);
      return pair == null ? Measured.unknown(why.get(0)) : combined.of(pair.to(), pair.from());
    }
    Measured one = of(figures);
    Measured two = other.of(figures);
    if (!(one instanceof Known to)) {
      return one;
    }
    return two instanceof Known from ? combined.of(to, from) : two;
  }
}
