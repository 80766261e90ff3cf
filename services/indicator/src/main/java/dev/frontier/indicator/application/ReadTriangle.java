package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.History;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.derivation.Triangle;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reads all vintages of one series. */
@ApplicationScoped
public class ReadTriangle {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ReadTriangle(CatalogueStore catalogues, ObservationStore observations, Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.clock = clock;
  }

  /**
   * Reads the vintages of a series.
   *
   * @param indicator code
   * @param region code
   * @param range which periods
   * @param asOf null for the latest
   * @param most rows; the latest of them
   * @param bounds how many vintages may be read for it, whether they get a row or not
   * @throws BadQuery for a code that is not in the catalogue
   * @throws TooMuchAsked if it would take more than the bounds allow
   */
  @Transactional
  public TriangleAnswer read(
      String indicator,
      String region,
      PeriodRange range,
      Instant asOf,
      int most,
      ReadBounds bounds) {
    AsOf instant = AsOf.of(asOf, clock);
    Catalogue catalogue = catalogues.at(instant);
    Indicator measured = ReadSeries.indicator(catalogue, indicator);
    Region place = ReadSeries.region(catalogue, region);
    List<Observation> vintages =
        bounds.held(
            observations.vintages(
                Knowledge.needed(catalogue, List.of(measured)),
                catalogue.dependenciesOf(place),
                Knowledge.range(catalogue, List.of(measured), range),
                instant,
                bounds.reading()));
    Triangle triangle =
        Triangle.of(new History(measured, catalogue, vintages, List.of(place)), place, range, most);
    Instant newest =
        triangle.rows().isEmpty()
            ? null
            : triangle.rows().get(triangle.rows().size() - 1).vintage();
    return new TriangleAnswer(instant.holdsFor(clock, newest), measured, region, triangle);
  }
}
