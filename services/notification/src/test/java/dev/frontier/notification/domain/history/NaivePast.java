package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The past as the whole list of what was told; everything is looked for in it anew, each time. */
final class NaivePast {
  private final List<FigureChange> told = new ArrayList<>();

  void add(FigureChange change) {
    told.add(change);
  }

  /** A value in words, so that two can be compared: what it is, or why it is none. */
  String value(DerivedMeasure measure, String region, int year) {
    Measure of =
        switch (measure) {
          case ON_FIRST_ABSOLUTE, ON_FIRST_PERCENT -> Measure.LEVEL;
          case SHARE_POINTS -> Measure.SHARE_OF_NATIONAL;
          case PLACES_WON, ABOVE_LAST -> Measure.RANK;
          case DECLINES -> Measure.YOY_ABSOLUTE;
          case AGAINST_NATION -> Measure.YOY_PERCENT;
        };
    Optional<FigureChange> now = latest(region, year, of);
    if (number(now).isEmpty()) {
      return said(
          now.map(FigureChange::now).orElse(new Figure.Missing()),
          now.map(FigureChange::coverage).orElse(Coverage.whole()));
    }
    Coverage own = now.get().coverage();
    BigDecimal value = number(now).get();
    return switch (measure) {
      case ON_FIRST_ABSOLUTE, ON_FIRST_PERCENT -> {
        Optional<BigDecimal> first = first(region, year);
        if (first.isEmpty()) {
          yield withheld("no_first_release", own);
        }
        BigDecimal less = value.subtract(first.get());
        if (measure == DerivedMeasure.ON_FIRST_ABSOLUTE) {
          yield said(new Figure.Known(less), own);
        }
        yield first.get().signum() == 0
            ? withheld("zero_base", own)
            : said(
                new Figure.Known(
                    less.movePointRight(2).divide(first.get().abs(), 6, RoundingMode.HALF_UP)),
                own);
      }
      case SHARE_POINTS, PLACES_WON -> {
        Optional<FigureChange> before = latest(region, year - 1, of);
        if (number(before).isEmpty()) {
          yield withheld("no_previous", own);
        }
        BigDecimal more = value.subtract(number(before).get());
        yield said(
            new Figure.Known(measure == DerivedMeasure.PLACES_WON ? more.negate() : more),
            own.partial() ? own : before.get().coverage());
      }
      case DECLINES -> {
        int years = 0;
        while (number(latest(region, year - years, of)).filter(n -> n.signum() < 0).isPresent()) {
          years++;
        }
        yield said(new Figure.Known(BigDecimal.valueOf(years)), own);
      }
      case AGAINST_NATION -> {
        Optional<BigDecimal> nation = number(latest("CN", year, of));
        if (nation.isEmpty()) {
          yield withheld("no_national", own);
        }
        yield said(
            new Figure.Known(
                nation.get().signum() > 0 && value.signum() < 0 ? value : BigDecimal.ZERO),
            own);
      }
      case ABOVE_LAST -> throw new IllegalArgumentException("needs no past");
    };
  }

  private static String withheld(String reason, Coverage coverage) {
    return said(new Figure.Withheld(reason), coverage);
  }

  static String said(Figure figure, Coverage coverage) {
    return figure + " of " + coverage;
  }

  private static Optional<BigDecimal> number(Optional<FigureChange> change) {
    return change
        .map(FigureChange::now)
        .filter(Figure.Known.class::isInstance)
        .map(figure -> ((Figure.Known) figure).value());
  }

  /** The last of those with the latest vintage. */
  private Optional<FigureChange> latest(String region, int year, Measure measure) {
    return told.stream()
        .filter(c -> is(c, region, year, measure))
        .reduce((one, next) -> next.vintage().isBefore(one.vintage()) ? one : next);
  }

  private Optional<BigDecimal> first(String region, int year) {
    return told.stream()
        .filter(c -> is(c, region, year, Measure.LEVEL))
        .filter(c -> c.now() instanceof Figure.Known && !c.coverage().partial())
        .min(Comparator.comparing(FigureChange::vintage))
        .map(c -> ((Figure.Known) c.now()).value());
  }

  private static boolean is(FigureChange change, String region, int year, Measure measure) {
    return change.region().equals(region)
        && change.period().equals(Integer.toString(year))
        && change.measure() == measure;
  }
}
