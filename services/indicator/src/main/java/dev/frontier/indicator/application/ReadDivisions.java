package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.FiledLevels;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.PeriodRange;
import dev.frontier.indicator.domain.reconciliation.DivisionsResidual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Holds what a region has filed for itself against the sum of its divisions. */
@ApplicationScoped
public class ReadDivisions {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ReadDivisions(CatalogueStore catalogues, ObservationStore observations, Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param asOf the instant that it holds for
   * @param residuals by period; none where not both are known
   */
  public record Answer(Instant asOf, List<DivisionsResidual> residuals) {}

  /**
   * Reads the residuals of an indicator in a region.
   *
   * @param asOf null for the latest
   * @param bounds how much of the record may be read for it
   * @throws TooMuchAsked if it would take more than the bounds allow
   * @throws BadQuery for a code that is not in the catalogue, and an indicator that nobody files
   */
  @Transactional
  public Answer read(
      String indicator, String region, PeriodRange range, Instant asOf, ReadBounds bounds) {
    AsOf instant = AsOf.of(asOf, clock);
    Catalogue catalogue = catalogues.at(instant);
    Indicator measured = ReadSeries.indicator(catalogue, indicator);
    Region place = ReadSeries.region(catalogue, region);
    if (measured.computed()) {
      throw new BadQuery(
          "indicator",
          indicator,
          catalogue.indicators().stream()
              .filter(it -> !it.computed())
              .map(Indicator::code)
              .toList());
    }
    List<Observation> read =
        bounds.held(
            observations.known(
                List.of(indicator), catalogue.filing(place), range, instant, bounds.reading()));
    FiledLevels levels = new FiledLevels(measured, catalogue, KnownObservations.of(read));
    Instant newest =
        read.stream().map(Observation::knownFrom).max(Comparator.naturalOrder()).orElse(null);
    return new Answer(
        instant.holdsFor(clock, newest),
        DivisionsResidual.of(measured, levels, place).stream()
            .filter(it -> range.holds(it.period()))
            .toList());
  }
}
