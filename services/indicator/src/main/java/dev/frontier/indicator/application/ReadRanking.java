package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Derivation;
import dev.frontier.indicator.domain.derivation.Inputs;
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

/** Reads the order of an aggregate's members. */
@ApplicationScoped
public class ReadRanking {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ReadRanking(CatalogueStore catalogues, ObservationStore observations, Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.clock = clock;
  }

  /**
   * Ranks the members of an aggregate.
   *
   * @param indicator code
   * @param period of the indicator's frequency
   * @param group code of the aggregate; null for the first by code
   * @param asOf null for the latest
   * @param bounds how much of the record may be read for it
   * @throws TooMuchAsked if it would take more than the bounds allow
   * @throws BadQuery for a code that is not in the catalogue or a period of another frequency
   */
  @Transactional
  public RankingAnswer read(
      String indicator, Period period, String group, Instant asOf, ReadBounds bounds) {
    AsOf instant = AsOf.of(asOf, clock);
    Catalogue catalogue = catalogues.at(instant);
    Indicator measured = ReadSeries.indicator(catalogue, indicator);
    requireFrequency(measured, "period", period);
    Region ranked = group(catalogue, group);
    List<Observation> read =
        bounds.held(
            observations.known(
                Knowledge.needed(catalogue, List.of(measured)),
                catalogue.dependenciesOf(ranked),
                Knowledge.range(catalogue, List.of(measured), new PeriodRange(period, period)),
                instant,
                bounds.reading()));
    Instant newest =
        read.stream().map(Observation::knownFrom).max(Comparator.naturalOrder()).orElse(null);
    Derivation known = Knowledge.of(catalogue, read).derivation(measured);
    return new RankingAnswer(
        instant.holdsFor(clock, newest),
        measured,
        known.ranking(ranked, period),
        new Inputs(catalogue, known.levels()).ofRanking(ranked, period));
  }

  static void requireFrequency(Indicator measured, String parameter, Period period) {
    if (period.frequency() != measured.freq()) {
      throw new BadQuery(
          parameter,
          period.toString(),
          List.of(new Period(period.year(), measured.freq(), 1).toString()));
    }
  }

  private static Region group(Catalogue catalogue, String code) {
    List<Region> groups = catalogue.aggregates();
    return groups.stream()
        .filter(group -> code == null || group.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BadQuery("group", code, groups.stream().map(Region::code).toList()));
  }
}
