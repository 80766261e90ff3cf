package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.application.port.OverriddenFindings;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.Explained;
import dev.frontier.indicator.domain.derivation.Explanations;
import dev.frontier.indicator.domain.derivation.History;
import dev.frontier.indicator.domain.derivation.History.LevelVintage;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Follows one number back to who filed it, in one read of the record. */
@ApplicationScoped
public class ExplainFigure {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final OverriddenFindings overridden;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ExplainFigure(
      CatalogueStore catalogues,
      ObservationStore observations,
      OverriddenFindings overridden,
      Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.overridden = overridden;
    this.clock = clock;
  }

  /**
   * Explains the figure of a region in a period, and all that is derived of it.
   *
   * @param indicator code
   * @param region code
   * @param period of the indicator's frequency
   * @param since the period that the yearly rate begins with; null for no rate
   * @param asOf null for the latest
   * @param bounds how many vintages may be read for it
   * @throws TooMuchAsked if it would take more than the bounds allow
   * @throws BadQuery for a code that is not in the catalogue, a period of another frequency, or a
   *     rate that would not begin before it ends
   */
  @Transactional
  public Explanation explain(
      String indicator,
      String region,
      Period period,
      Period since,
      Instant asOf,
      ReadBounds bounds) {
    AsOf instant = AsOf.of(asOf, clock);
    Catalogue catalogue = catalogues.at(instant);
    Indicator measured = ReadSeries.indicator(catalogue, indicator);
    Region place = ReadSeries.region(catalogue, region);
    ReadRanking.requireFrequency(measured, "period", period);
    if (since != null) {
      ReadRanking.requireFrequency(measured, "since", since);
      if (since.until(period) <= 0) {
        throw new BadQuery("since", since.toString(), List.of("a period before " + period));
      }
    }
    Period first = since == null || since.compareTo(period.aYearEarlier()) > 0 ? period : since;
    List<Observation> vintages =
        bounds.held(
            observations.vintages(
                Knowledge.needed(catalogue, List.of(measured)),
                catalogue.dependenciesOf(place),
                Knowledge.range(catalogue, List.of(measured), new PeriodRange(first, period)),
                instant,
                bounds.reading()));
    Derivation known = Knowledge.of(catalogue, vintages).derivation(measured);
    List<Explained> values = Explanations.of(measured, catalogue, known, place, period, since);
    List<LevelVintage> history =
        new History(measured, catalogue, vintages, List.of(place)).of(place, period);
    List<Observation> inputs =
        values.stream().flatMap(it -> it.inputs().stream()).distinct().toList();
    Instant newest =
        Stream.concat(
                inputs.stream().map(Observation::knownFrom),
                history.stream().map(LevelVintage::from))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Explanation(
        instant.holdsFor(clock, newest),
        measured,
        place,
        period,
        values,
        history,
        inputs,
        overridden.of(inputs));
  }
}
