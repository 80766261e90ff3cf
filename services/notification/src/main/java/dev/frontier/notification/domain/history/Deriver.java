package dev.frontier.notification.domain.history;

import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.notification.domain.history.Derivation.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds to news what follows from them: changes of derived measures, of the same region and, where
 * the nation's growth has turned, of others. Only what can have moved is looked at: the period of a
 * change and the year after, for declines the years after as long as they decline, and for the
 * nation the regions of that period.
 */
public final class Deriver {
  /** The country, whose growth that of the regions is held against. */
  public static final String NATION = "CN";

  private final History history;
  private final Set<String> followed;
  private final Derivation derivation;

  /**
   * One that knows this past, and keeps it up to date.
   *
   * @param followed the indicators whose history is kept; of others only what needs none is derived
   */
  public Deriver(History history, Set<String> followed) {
    this.history = history;
    this.followed = Set.copyOf(followed);
    this.derivation = new Derivation(history);
  }

  /**
   * The news with what follows from them.
   *
   * @return first the news themselves, with more changes; then those of other regions, if any, with
   *     the same event and vintage
   */
  public List<IndicatorNews> derive(IndicatorNews news) {
    Optional<FigureChange> some = news.changes().stream().findFirst();
    if (some.isEmpty()) {
      return List.of(news);
    }
    String own = some.get().region();
    Map<String, List<FigureChange>> found = new TreeMap<>();
    List<FigureChange> changes = new ArrayList<>(news.changes());
    news.changes().stream()
        .filter(change -> change.measure() == Measure.RANK)
        .forEach(change -> changes.add(aboveLast(change)));
    if (followed.contains(some.get().indicator())) {
      moved(news)
          .forEach(
              change ->
                  (change.region().equals(own)
                          ? changes
                          : found.computeIfAbsent(change.region(), r -> new ArrayList<>()))
                      .add(change));
    }
    List<IndicatorNews> all = new ArrayList<>();
    all.add(of(news, changes));
    found.values().forEach(others -> all.add(of(news, others)));
    return all;
  }

  private static IndicatorNews of(IndicatorNews news, List<FigureChange> changes) {
    return new IndicatorNews(news.eventId(), news.cause(), news.unit(), news.unitMult(), changes);
  }

  /** Takes the news into the history, and tells what is not as it was. */
  private List<FigureChange> moved(IndicatorNews news) {
    Map<Target, Derived> before = new LinkedHashMap<>();
    for (FigureChange change : news.changes()) {
      for (Target target : targets(change)) {
        before.computeIfAbsent(target, derivation::of);
      }
    }
    news.changes().forEach(history::take);
    List<FigureChange> moved = new ArrayList<>();
    before.forEach(
        (target, was) -> {
          Derived now = derivation.of(target);
          if (!now.same(was)) {
            moved.add(change(target, was, now, news.changes().get(0)));
          }
        });
    return moved;
  }

  private static FigureChange change(Target target, Derived was, Derived now, FigureChange cause) {
    return new FigureChange(
        target.indicator(),
        target.region(),
        target.period(),
        cause.vintage(),
        target.measure(),
        was.figure(),
        now.figure(),
        now.coverage(),
        now.comparedWith(),
        now.reference());
  }

  private List<Target> targets(FigureChange change) {
    String period = change.period();
    return switch ((Measure) change.measure()) {
      case LEVEL ->
          List.of(
              target(change, period, DerivedMeasure.ON_FIRST_ABSOLUTE),
              target(change, period, DerivedMeasure.ON_FIRST_PERCENT));
      case SHARE_OF_NATIONAL -> thisYearAndNext(change, DerivedMeasure.SHARE_POINTS);
      case RANK -> thisYearAndNext(change, DerivedMeasure.PLACES_WON);
      case YOY_ABSOLUTE -> row(change);
      case YOY_PERCENT -> againstNation(change);
    };
  }

  private static List<Target> thisYearAndNext(FigureChange change, DerivedMeasure measure) {
    List<Target> targets = new ArrayList<>(List.of(target(change, change.period(), measure)));
    Years.after(change.period()).ifPresent(next -> targets.add(target(change, next, measure)));
    return targets;
  }

  /** The years after count on this one as long as they decline themselves. */
  private List<Target> row(FigureChange change) {
    List<Target> targets = new ArrayList<>();
    Target target = target(change, change.period(), DerivedMeasure.DECLINES);
    targets.add(target);
    Optional<String> next = Years.after(change.period());
    while (next.isPresent() && derivation.declined(target, next.get())) {
      targets.add(target(change, next.get(), DerivedMeasure.DECLINES));
      next = Years.after(next.get());
    }
    return targets;
  }

  private List<Target> againstNation(FigureChange change) {
    if (!change.region().equals(NATION)) {
      return List.of(target(change, change.period(), DerivedMeasure.AGAINST_NATION));
    }
    return history.regions(change.indicator(), change.period(), Measure.YOY_PERCENT).stream()
        .filter(region -> !region.equals(NATION))
        .map(
            region ->
                new Target(
                    change.indicator(), region, change.period(), DerivedMeasure.AGAINST_NATION))
        .toList();
  }

  private static Target target(FigureChange change, String period, DerivedMeasure measure) {
    return new Target(change.indicator(), change.region(), period, measure);
  }

  /** How far a rank is from the last; who shares the last place with others is not the last. */
  private static FigureChange aboveLast(FigureChange rank) {
    return new FigureChange(
        rank.indicator(),
        rank.region(),
        rank.period(),
        rank.vintage(),
        DerivedMeasure.ABOVE_LAST,
        aboveLast(rank, rank.was()),
        aboveLast(rank, rank.now()),
        rank.coverage(),
        null,
        rank.now() instanceof Figure.Known known ? known.value() : null);
  }

  private static Figure aboveLast(FigureChange change, Figure rank) {
    return rank instanceof Figure.Known known
        ? new Figure.Known(BigDecimal.valueOf(change.coverage().expected()).subtract(known.value()))
        : rank;
  }
}
