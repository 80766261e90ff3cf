package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads series with everything derived of them, in one read of the record however many are asked
 * for.
 */
@ApplicationScoped
public class ReadSeries {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ReadSeries(CatalogueStore catalogues, ObservationStore observations, Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.clock = clock;
  }

  /**
   * Reads every indicator of the one list in every region of the other.
   *
   * @param indicators codes, without repetition
   * @param regions codes, without repetition
   * @param asOf null for the latest
   * @throws BadQuery for a code that is not in the catalogue
   */
  @Transactional
  public SeriesAnswer read(
      List<String> indicators, List<String> regions, PeriodRange range, Instant asOf) {
    AsOf instant = AsOf.of(asOf, clock);
    Catalogue catalogue = catalogues.at(instant);
    List<Indicator> measured = indicators.stream().map(code -> indicator(catalogue, code)).toList();
    List<Region> places = regions.stream().map(code -> region(catalogue, code)).toList();

    Set<String> needed = new LinkedHashSet<>();
    places.forEach(region -> needed.addAll(catalogue.dependenciesOf(region)));
    Map<String, List<Observation>> byIndicator =
        observations.known(indicators, needed, range.withYearBefore(), instant).stream()
            .collect(Collectors.groupingBy(Observation::indicator));

    List<SeriesAnswer.Series> series = new ArrayList<>();
    for (Indicator indicator : measured) {
      KnownObservations known =
          KnownObservations.of(byIndicator.getOrDefault(indicator.code(), List.of()));
      Derivation derivation = new Derivation(indicator, catalogue, known);
      Set<Period> periods = known.periods();
      for (Region region : places) {
        series.add(
            new SeriesAnswer.Series(
                indicator, region.code(), points(derivation, region, periods, range)));
      }
    }
    Instant newest =
        series.stream()
            .flatMap(it -> it.points().stream())
            .map(point -> point.level().vintage())
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new SeriesAnswer(instant.holdsFor(clock, newest), series);
  }

  private static List<SeriesAnswer.Point> points(
      Derivation derivation, Region region, Set<Period> periods, PeriodRange range) {
    List<SeriesAnswer.Point> points = new ArrayList<>();
    for (Period period : periods) {
      Level level = range.holds(period) ? derivation.level(region, period).orElse(null) : null;
      if (level != null) {
        points.add(
            new SeriesAnswer.Point(
                period,
                level,
                derivation.shareOfNational(region, period),
                derivation.yearOnYear(region, period),
                derivation.rank(region, period)));
      }
    }
    return points;
  }

  static Indicator indicator(Catalogue catalogue, String code) {
    return catalogue
        .indicator(code)
        .orElseThrow(
            () ->
                new BadQuery(
                    "indicator",
                    code,
                    catalogue.indicators().stream().map(Indicator::code).toList()));
  }

  private static Region region(Catalogue catalogue, String code) {
    return catalogue
        .region(code)
        .orElseThrow(
            () ->
                new BadQuery(
                    "region", code, catalogue.regions().stream().map(Region::code).toList()));
  }
}
