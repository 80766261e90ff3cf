package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.RecordExtent;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.History;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.PeriodRange;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
            selected.basis(catalogue),
            selected.dependencies(catalogue),
            selected.range(catalogue, query),
            asOf,
            query.includeHistory(),
            most + 1);
    if (extent.observations() > most) {
      throw new TooMuchAsked(most);
    }
    SeriesAnswer now = series(selected, query, query.asOf());
    return new SdmxAnswer(
        now.asOf(),
        extent.newest(),
        dataSets(selected, query, now).stream().filter(set -> !set.points().isEmpty()).toList());
  }

  private List<DataSet> dataSets(Selected selected, DataQuery query, SeriesAnswer now) {
    if (query.includeHistory()) {
      return history(query, now);
    }
    return query.updatedAfter() == null
        ? List.of(DataSet.information(query.select(points(now))))
        : updates(query, points(now), points(series(selected, query, query.updatedAfter())));
  }

  private SeriesAnswer series(Selected selected, DataQuery query, Instant asOf) {
    return readSeries.read(
        new SeriesQuestion(
            selected.indicators(),
            selected.regions(),
            query.years(),
            asOf,
            null,
            query.includeHistory() ? SeriesQuestion.Vintages.ALL : SeriesQuestion.Vintages.KNOWN,
            false));
  }

  /** What is new or other than then replaces what the reader has; what is no more, is deleted. */
  private static List<DataSet> updates(DataQuery query, List<DataPoint> now, List<DataPoint> then) {
    List<DataPoint> changed =
        now.stream().filter(point -> point.vintage().isAfter(query.updatedAfter())).toList();
    // What is there but is asked for no more is gone for whoever asked for it then.
    Set<String> standing = new HashSet<>();
    now.stream().filter(query::wants).forEach(point -> standing.add(point.observationKey()));
    List<DataPoint> gone =
        then.stream().filter(point -> !standing.contains(point.observationKey())).toList();
    return List.of(
        new DataSet(DataSet.Action.REPLACE, null, null, query.select(changed)),
        new DataSet(
            DataSet.Action.DELETE,
            null,
            null,
            query.select(gone).stream().map(DataPoint::gone).toList()));
  }

  /** A data set for each instant at which something became known, and one if something ended. */
  private static List<DataSet> history(DataQuery query, SeriesAnswer answer) {
    Map<Instant, List<DataPoint>> known = new TreeMap<>();
    Map<Instant, List<DataPoint>> gone = new TreeMap<>();
    List<DataPoint> observations = new ArrayList<>();
    for (SeriesAnswer.Series series : answer.series()) {
      for (SeriesAnswer.Point point : series.points()) {
        take(query, series, point, known, gone, observations);
      }
    }
    Set<String> shown = new HashSet<>();
    query.ends(observations).forEach(point -> shown.add(point.observationKey()));
    TreeSet<Instant> instants = new TreeSet<>(known.keySet());
    instants.addAll(gone.keySet());
    List<DataSet> sets = new ArrayList<>();
    for (Instant instant : instants) {
      sets.add(new DataSet(DataSet.Action.REPLACE, instant, null, only(shown, known.get(instant))));
      sets.add(new DataSet(DataSet.Action.DELETE, null, instant, only(shown, gone.get(instant))));
    }
    return sets;
  }

  private static List<DataPoint> only(Set<String> shown, List<DataPoint> points) {
    return points == null
        ? List.of()
        : points.stream().filter(point -> shown.contains(point.observationKey())).toList();
  }

  private static void take(
      DataQuery query,
      SeriesAnswer.Series series,
      SeriesAnswer.Point point,
      Map<Instant, List<DataPoint>> known,
      Map<Instant, List<DataPoint>> gone,
      List<DataPoint> observations) {
    boolean before = false;
    boolean any = false;
    for (History.LevelVintage vintage : point.history()) {
      DataPoint is =
          vintage.level() == null
              ? DataPoint.gone(series.indicator(), series.region(), point.period())
              : DataPoint.of(series.indicator(), series.region(), point.period(), vintage.level());
      boolean wanted = vintage.level() != null && query.wants(is);
      boolean shown = query.updatedAfter() == null || vintage.from().isAfter(query.updatedAfter());
      if (shown && (wanted || before)) {
        (wanted ? known : gone)
            .computeIfAbsent(vintage.from(), it -> new ArrayList<>())
            .add(wanted ? is : is.gone());
        any = true;
      }
      before = wanted;
    }
    if (any) {
      observations.add(DataPoint.gone(series.indicator(), series.region(), point.period()));
    }
  }

  private static List<DataPoint> points(SeriesAnswer answer) {
    List<DataPoint> points = new ArrayList<>();
    for (SeriesAnswer.Series series : answer.series()) {
      for (SeriesAnswer.Point point : series.points()) {
        points.add(
            DataPoint.of(series.indicator(), series.region(), point.period(), point.level()));
      }
    }
    return points;
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

    /** The indicators whose observations decide what is asked for. */
    Set<String> basis(Catalogue catalogue) {
      return Knowledge.needed(catalogue, measured(catalogue));
    }

    private List<Indicator> measured(Catalogue catalogue) {
      return indicators.stream().map(code -> catalogue.indicator(code).orElseThrow()).toList();
    }

    /** The periods whose observations decide what is asked for. */
    PeriodRange range(Catalogue catalogue, DataQuery query) {
      return Knowledge.range(catalogue, measured(catalogue), query.years());
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
