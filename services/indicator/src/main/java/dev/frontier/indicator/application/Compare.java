package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Comparison;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts regions or indicators side by side, in a form in which they can be compared, by one read of
 * the record.
 */
@ApplicationScoped
public class Compare {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public Compare(CatalogueStore catalogues, ObservationStore observations, Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.clock = clock;
  }

  /**
   * Compares every indicator of the one list in every region of the other.
   *
   * @param indicators codes of indicators of one frequency, without repetition
   * @param regions codes, without repetition
   * @param base the period in which an index is 100; null for the first in the range in which every
   *     series has a figure, or else any
   * @param asOf null for the latest
   * @param bounds how much of the record may be read for it, and how many values given
   * @throws TooMuchAsked if it would take more than the bounds allow
   * @throws BadQuery for a code that is not in the catalogue, indicators of several frequencies and
   *     a base of another one
   */
  @Transactional
  public CompareAnswer read(
      List<String> indicators,
      List<String> regions,
      Comparison.Form form,
      Period base,
      PeriodRange range,
      Instant asOf,
      ReadBounds bounds) {
    AsOf instant = AsOf.of(asOf, clock);
    Catalogue catalogue = catalogues.at(instant);
    List<Indicator> measured =
        indicators.stream().map(code -> ReadSeries.indicator(catalogue, code)).toList();
    List<Region> places = regions.stream().map(code -> ReadSeries.region(catalogue, code)).toList();
    checkFrequency(catalogue, measured, base);

    Set<String> needed = new LinkedHashSet<>();
    places.forEach(region -> needed.addAll(catalogue.dependenciesOf(region)));
    List<Observation> read =
        bounds.held(
            observations.known(
                Knowledge.needed(catalogue, measured),
                needed,
                Knowledge.range(catalogue, measured, with(base, range)),
                instant,
                bounds.reading()));
    Knowledge knowledge = Knowledge.of(catalogue, read);
    Map<Indicator, Derivation> known = new HashMap<>();
    measured.forEach(indicator -> known.put(indicator, knowledge.derivation(indicator)));
    List<CompareAnswer.Series> series =
        measured.stream()
            .flatMap(it -> places.stream().map(region -> new CompareAnswer.Series(it, region)))
            .toList();

    TreeSet<Period> periods = new TreeSet<>();
    known.values().forEach(it -> periods.addAll(it.levels().periods()));
    periods.removeIf(period -> !range.holds(period));
    bounds.check((long) series.size() * periods.size());
    Period begin = form == Comparison.Form.INDEX ? base(base, periods, series, known) : null;
    List<CompareAnswer.Row> rows = new ArrayList<>();
    for (Period period : periods) {
      List<Optional<Comparison>> values =
          series.stream()
              .map(it -> Comparison.of(form, known.get(it.indicator()), it.region(), period, begin))
              .toList();
      if (values.stream().anyMatch(Optional::isPresent)) {
        rows.add(new CompareAnswer.Row(period, values));
      }
    }
    Instant newest =
        read.stream().map(Observation::knownFrom).max(Comparator.naturalOrder()).orElse(null);
    return new CompareAnswer(instant.holdsFor(clock, newest), begin, series, rows);
  }

  private static void checkFrequency(Catalogue catalogue, List<Indicator> measured, Period base) {
    Frequency frequency = measured.get(0).freq();
    for (Indicator indicator : measured) {
      if (indicator.freq() != frequency) {
        throw new BadQuery(
            "indicator",
            indicator.code(),
            catalogue.indicators().stream()
                .filter(it -> it.freq() == frequency)
                .map(Indicator::code)
                .toList());
      }
    }
    if (base != null && base.frequency() != frequency) {
      throw new BadQuery(
          "base", base.toString(), List.of(new Period(base.year(), frequency, 1).toString()));
    }
  }

  /** The range with this period in it, if there is one. */
  private static PeriodRange with(Period base, PeriodRange range) {
    if (base == null) {
      return range;
    }
    return new PeriodRange(
        range.from() == null || range.from().compareTo(base) < 0 ? range.from() : base,
        range.to() == null || range.to().compareTo(base) > 0 ? range.to() : base);
  }

  /** The base, or the period that is one when none was asked for; null if nothing is known. */
  private static Period base(
      Period asked,
      Set<Period> periods,
      List<CompareAnswer.Series> series,
      Map<Indicator, Derivation> known) {
    if (asked != null) {
      return asked;
    }
    Period any = null;
    for (Period period : periods) {
      long valued =
          series.stream()
              .filter(it -> known.get(it.indicator()).levels().figure(it.region(), period) != null)
              .count();
      if (valued == series.size()) {
        return period;
      }
      any = any == null && valued > 0 ? period : any;
    }
    return any == null && !periods.isEmpty() ? periods.iterator().next() : any;
  }
}
