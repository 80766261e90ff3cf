package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.RecordExtent;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.sdmx.DataPoint;
import dev.frontier.indicator.domain.sdmx.DataQuery;
import dev.frontier.indicator.domain.sdmx.DataSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads data as SDMX asks for them: through the series, so that the two interfaces cannot say
 * different figures, and in as many statements however many series there are.
 */
@ApplicationScoped
public class ReadSdmxData {

  private final ReadSeries readSeries;
  private final CatalogueStore catalogues;
  private final RecordExtent extents;
  private final Clock clock;

  /** Uses these. */
  public ReadSdmxData(
      ReadSeries readSeries, CatalogueStore catalogues, RecordExtent extents, Clock clock) {
    this.readSeries = readSeries;
    this.catalogues = catalogues;
    this.extents = extents;
    this.clock = clock;
  }

  /**
   * Reads what a query asks for.
   *
   * @param most observations that may be read for one answer
   * @throws TooMuchAsked if it would take more
   */
  @Transactional
  public SdmxAnswer read(DataQuery query, int most) {
    AsOf asOf = AsOf.of(query.asOf(), clock);
    Catalogue catalogue = catalogues.at(asOf);
    Selected selected = Selected.of(catalogue, query);
    if (selected.none()) {
      return new SdmxAnswer(asOf.holdsFor(clock, null), null, List.of());
    }
    RecordExtent.Extent extent =
        extents.of(
            selected.indicators(),
            selected.dependencies(catalogue),
            query.years().withYearBefore(),
            asOf,
            query.includeHistory(),
            most + 1);
    if (extent.observations() > most) {
      throw new TooMuchAsked(most);
    }
    SeriesAnswer now = series(selected, query, query.asOf());
    List<DataPoint> points = points(now);
    List<DataSet> sets =
        query.updatedAfter() == null
            ? List.of(DataSet.information(query.select(points)))
            : updates(query, points, points(series(selected, query, query.updatedAfter())));
    return new SdmxAnswer(
        now.asOf(), extent.newest(), sets.stream().filter(set -> !set.points().isEmpty()).toList());
  }

  private SeriesAnswer series(Selected selected, DataQuery query, Instant asOf) {
    return readSeries.read(selected.indicators(), selected.regions(), query.years(), asOf);
  }

  /** What is new or other than then replaces what the reader has; what is no more, is deleted. */
  private static List<DataSet> updates(DataQuery query, List<DataPoint> now, List<DataPoint> then) {
    List<DataPoint> changed =
        now.stream().filter(point -> point.vintage().isAfter(query.updatedAfter())).toList();
    Set<String> standing = new HashSet<>();
    now.forEach(point -> standing.add(point.observationKey()));
    List<DataPoint> gone =
        then.stream().filter(point -> !standing.contains(point.observationKey())).toList();
    return List.of(
        new DataSet(DataSet.Action.REPLACE, null, null, query.select(changed)),
        new DataSet(DataSet.Action.DELETE, null, null, query.select(gone)));
  }

  private static List<DataPoint> points(SeriesAnswer answer) {
    List<DataPoint> points = new ArrayList<>();
    for (SeriesAnswer.Series series : answer.series()) {
      for (SeriesAnswer.Point point : series.points()) {
        points.add(point(series, point.period(), point.level()));
      }
    }
    return points;
  }

  private static DataPoint point(SeriesAnswer.Series series, Period period, Level level) {
    Outcome outcome = level.outcome();
    String status = level.status();
    if (status == null) {
      status =
          outcome.reason() == Outcome.Reason.BELOW_COVERAGE
              ? DataPoint.SUPPRESSED
              : Observation.MISSING;
    }
    String note = level.note();
    if (note == null && level.coverage() != null && level.coverage().partial()) {
      note = level.coverage().text();
    }
    return new DataPoint(
        series.indicator(),
        series.region(),
        period,
        outcome.value(),
        status,
        note,
        level.vintage());
  }

  /** The codes that a query can find something under. */
  private record Selected(List<String> indicators, List<String> regions) {

    static Selected of(Catalogue catalogue, DataQuery query) {
      Set<String> indicators = new LinkedHashSet<>();
      Set<String> regions = new LinkedHashSet<>();
      for (Indicator indicator : catalogue.indicators()) {
        for (Region region : catalogue.regions()) {
          if (query.wantsSeries(indicator.freq().name(), indicator.code(), region.code())) {
            indicators.add(indicator.code());
            regions.add(region.code());
          }
        }
      }
      return new Selected(List.copyOf(indicators), List.copyOf(regions));
    }

    boolean none() {
      return indicators.isEmpty();
    }

    Set<String> dependencies(Catalogue catalogue) {
      Set<String> codes = new LinkedHashSet<>();
      regions.forEach(
          code ->
              catalogue
                  .region(code)
                  .ifPresent(region -> codes.addAll(catalogue.dependenciesOf(region))));
      return codes;
    }
  }
}
