package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.History;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    return read(SeriesQuestion.known(indicators, regions, range, asOf));
  }

  /**
   * Reads every indicator of the one list in every region of the other.
   *
   * @throws BadQuery for a code that is not in the catalogue
   * @throws TooMuchAsked if it would take more than the bounds allow
   */
  @Transactional
  public SeriesAnswer read(SeriesQuestion asked) {
    AsOf instant = AsOf.of(asked.asOf(), clock);
    Catalogue catalogue = catalogues.at(instant);
    List<Indicator> measured =
        asked.indicators().stream().map(code -> indicator(catalogue, code)).toList();
    List<Region> places = asked.regions().stream().map(code -> region(catalogue, code)).toList();

    Set<String> indicators = Knowledge.needed(catalogue, measured);
    Set<String> regions = new LinkedHashSet<>();
    places.forEach(region -> regions.addAll(catalogue.dependenciesOf(region)));
    PeriodRange range = Knowledge.range(catalogue, measured, asked.range());
    boolean all = asked.vintages() != SeriesQuestion.Vintages.KNOWN;
    ReadBounds bounds = asked.bounds();
    List<Observation> read =
        bounds.held(
            all
                ? observations.vintages(indicators, regions, range, instant, bounds.reading())
                : observations.known(indicators, regions, range, instant, bounds.reading()));

    Knowledge known = Knowledge.of(catalogue, read);
    List<SeriesAnswer.Series> series = new ArrayList<>();
    long values = 0;
    for (Indicator indicator : measured) {
      Derivation derivation = known.derivation(indicator);
      History history = all ? history(asked, indicator, catalogue, read, places) : null;
      SeriesPoints points = new SeriesPoints(asked, catalogue, derivation, history);
      for (Region region : places) {
        SeriesAnswer.Series one = points.series(indicator, region);
        values += one.points().size();
        bounds.check(values);
        series.add(one);
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

  private static History history(
      SeriesQuestion asked,
      Indicator indicator,
      Catalogue catalogue,
      List<Observation> read,
      List<Region> places) {
    return asked.vintages() == SeriesQuestion.Vintages.FIRST
        ? History.withFirstReleases(indicator, catalogue, read, places)
        : new History(indicator, catalogue, read, places);
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

  static Region region(Catalogue catalogue, String code) {
    return catalogue
        .region(code)
        .orElseThrow(
            () ->
                new BadQuery(
                    "region", code, catalogue.regions().stream().map(Region::code).toList()));
  }
}
