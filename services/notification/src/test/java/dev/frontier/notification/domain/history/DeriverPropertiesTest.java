package dev.frontier.notification.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DeriverPropertiesTest {
  private static final String INDICATOR = "TRADE_TOTAL";

  /** What follows from news is what is not as it was, when all is worked out anew from all. */
  @Property(tries = 300)
  void whatIsToldIsTheDifferenceThatTheWholePastMakes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int length) {
    Deriver deriver = new Deriver(new History(), Set.of(INDICATOR));
    NaivePast naive = new NaivePast();
    for (IndicatorNews news : Logs.shaken(seed, INDICATOR, length)) {
      Map<String, String> before = everything(naive);
      news.changes().forEach(naive::add);
      Map<String, String> expected = everything(naive);
      expected.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));

      List<IndicatorNews> derived = deriver.derive(news);

      assertThat(told(derived)).isEqualTo(expected);
    }
  }

  /** What the table is asked for is enough. */
  @Property(tries = 200)
  void whatIsWithinReachOfABatchIsAllThatItsDerivationNeeds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int length) {
    List<IndicatorNews> log = Logs.shaken(seed, INDICATOR, length);
    Random random = new Random(seed);
    Deriver whole = new Deriver(new History(), Set.of(INDICATOR));
    History table = new History();
    for (int from = 0; from < length; ) {
      int to = Math.min(length, from + 1 + random.nextInt(3));
      List<IndicatorNews> batch = log.subList(from, to);
      History part = new History(within(table, Reach.of(batch)));
      Deriver deriver = new Deriver(part, Set.of(INDICATOR));

      List<IndicatorNews> derived =
          batch.stream().flatMap(news -> deriver.derive(news).stream()).toList();

      assertThat(derived)
          .isEqualTo(batch.stream().flatMap(news -> whole.derive(news).stream()).toList());
      part.changed().forEach(table::merge);
      from = to;
    }
  }

  @Property(tries = 200)
  void theOrderInWhichItIsTakenInDoesNotMatterForWhatIsKept(@ForAll long seed) {
    List<IndicatorNews> log = Logs.inOrder(seed, INDICATOR, 12);
    List<IndicatorNews> mixed = new ArrayList<>(log);
    mixed.addAll(log.subList(3, 9));
    Collections.shuffle(mixed, new Random(seed));
    History inOrder = new History();
    log.forEach(news -> news.changes().forEach(inOrder::take));

    History other = new History();
    mixed.forEach(news -> news.changes().forEach(other::take));

    assertThat(new HashSet<>(other.all())).isEqualTo(new HashSet<>(inOrder.all()));
  }

  @Property(tries = 100)
  void ofWhatIsNotFollowedOnlyTheLastPlaceIsDerived(@ForAll long seed) {
    Deriver deriver = new Deriver(new History(), Set.of());

    List<IndicatorNews> derived =
        Logs.inOrder(seed, INDICATOR, 5).stream()
            .flatMap(news -> deriver.derive(news).stream())
            .toList();

    assertThat(derived)
        .flatExtracting(IndicatorNews::changes)
        .extracting(FigureChange::measure)
        .filteredOn(DerivedMeasure.class::isInstance)
        .allMatch(DerivedMeasure.ABOVE_LAST::equals);
  }

  private static List<Kept> within(History table, Reach reach) {
    return table.all().stream()
        .filter(
            kept -> {
              Cell c = kept.cell();
              return reach.cells().contains(new Reach.At(c.indicator(), c.region(), c.period()))
                  || c.measure() == Measure.YOY_ABSOLUTE
                      && reach.rows().stream().anyMatch(row -> row.region().equals(c.region()))
                  || c.measure() == Measure.YOY_PERCENT
                      && reach.across().stream().anyMatch(at -> at.period().equals(c.period()));
            })
        .toList();
  }

  private static Map<String, String> everything(NaivePast past) {
    Map<String, String> all = new TreeMap<>();
    for (String region : Logs.REGIONS) {
      for (int year = Logs.FIRST_YEAR; year <= Logs.LAST_YEAR + 1; year++) {
        for (DerivedMeasure measure : DerivedMeasure.values()) {
          // The nation is not held against itself.
          boolean itself = measure == DerivedMeasure.AGAINST_NATION && region.equals("CN");
          if (measure.ofHistory() && !itself) {
            all.put(measure + " " + region + " " + year, past.value(measure, region, year));
          }
        }
      }
    }
    return all;
  }

  private static Map<String, String> told(List<IndicatorNews> derived) {
    return derived.stream()
        .flatMap(news -> news.changes().stream())
        .filter(c -> Arrays.asList(DerivedMeasure.values()).contains(c.measure()))
        .filter(c -> c.measure() != DerivedMeasure.ABOVE_LAST)
        .collect(
            Collectors.toMap(
                c -> c.measure() + " " + c.region() + " " + c.period(),
                c -> NaivePast.said(c.now(), c.coverage()),
                (one, other) -> one + " and again " + other,
                TreeMap::new));
  }
}
