package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.RecordExtent;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.sdmx.Artefact;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.DataPoint;
import dev.frontier.indicator.domain.sdmx.DataQuery;
import dev.frontier.indicator.domain.sdmx.Reference;
import dev.frontier.indicator.domain.sdmx.Structures;
import dev.frontier.indicator.domain.sdmx.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads the structures, as the catalogue has them now. */
@ApplicationScoped
public class ReadSdmxStructures {

  private final ReadCatalogue readCatalogue;
  private final ReadSdmxData readData;
  private final RecordExtent extents;
  private final Clock clock;

  private record Latest(Catalogue catalogue, Current current) {}

  private volatile Latest latest;

  /** Uses these. */
  public ReadSdmxStructures(
      ReadCatalogue readCatalogue, ReadSdmxData readData, RecordExtent extents, Clock clock) {
    this.readCatalogue = readCatalogue;
    this.readData = readData;
    this.extents = extents;
    this.clock = clock;
  }

  /**
   * The structures now.
   *
   * @param structures all but the constraint
   * @param since when they were seen to be so for the first time; they have been so since then, and
   *     perhaps for longer
   */
  public record Current(Structures structures, Instant since) {}

  /** The structures as they are now. */
  public Current current() {
    Catalogue catalogue = readCatalogue.latest();
    Latest held = latest;
    // The same catalogue is the same object until it changes.
    if (held == null || held.catalogue() != catalogue) {
      held = new Latest(catalogue, new Current(new Structures(catalogue), clock.instant()));
      latest = held;
    }
    return held.current();
  }

  /** Which artefacts there are of those wanted. */
  public Set<Reference> find(Predicate<Reference> wanted) {
    Set<Reference> found = new LinkedHashSet<>();
    current().structures().all().stream()
        .map(Artefact::reference)
        .filter(wanted)
        .forEach(found::add);
    if (wanted.test(Structures.CONSTRAINT)) {
      found.add(Structures.CONSTRAINT);
    }
    return found;
  }

  /** The artefacts themselves. */
  @Transactional
  public List<Artefact> read(Collection<Reference> references) {
    Structures structures = current().structures();
    List<Artefact> artefacts = new ArrayList<>();
    for (Reference reference : references) {
      artefacts.add(
          reference.equals(Structures.CONSTRAINT) ? outline() : structures.get(reference));
    }
    return artefacts;
  }

  /**
   * For which values there are data at all: whatever the size of the record, this is a structure
   * and comes without any of it being read.
   */
  private Artefact.Constraint outline() {
    Catalogue catalogue = readCatalogue.latest();
    List<RecordExtent.Span> spans =
        extents.spans(
            catalogue.indicators().stream().map(Indicator::code).toList(),
            catalogue.regions().stream().map(Region::code).toList());
    TreeSet<String> filed = new TreeSet<>();
    TreeSet<String> regions = new TreeSet<>();
    TimeSpan from = null;
    TimeSpan to = null;
    for (RecordExtent.Span span : spans) {
      filed.add(span.indicator());
      regions.add(span.region());
      from = TimeSpan.of(span.first()).orIfEarlier(from);
      to = TimeSpan.of(span.last()).orIfLater(to);
    }
    // Of aggregates, and of regions whose divisions have figures, there are sums.
    Set<String> filing = Set.copyOf(regions);
    for (Region region : catalogue.regions()) {
      if (catalogue.filing(region).stream().anyMatch(filing::contains)) {
        regions.add(region.code());
      }
    }
    TreeSet<String> indicators = new TreeSet<>();
    TreeSet<String> freqs = new TreeSet<>();
    for (Indicator indicator : catalogue.indicators()) {
      if (filed.containsAll(Knowledge.needed(catalogue, List.of(indicator)))) {
        indicators.add(indicator.code());
        freqs.add(indicator.freq().name());
      }
    }
    Map<Component, TreeSet<String>> values = new LinkedHashMap<>();
    values.put(Component.FREQ, freqs);
    values.put(Component.INDICATOR, indicators);
    values.put(Component.REGION, regions);
    values.values().removeIf(TreeSet::isEmpty);
    return Structures.outline(values, from, to);
  }

  /**
   * For which values there are data, of those that a query asks for.
   *
   * @param most observations that may be read for it
   * @throws TooMuchAsked if it would take more
   */
  @Transactional
  public Artefact.Constraint available(DataQuery query, int most) {
    return Structures.constraint(points(query, most));
  }

  /**
   * Which values could be added to a query, or left in it, and find something: of each dimension
   * those that there are under what is asked of the others.
   *
   * @param most observations that may be read for each dimension
   * @throws TooMuchAsked if it would take more
   */
  @Transactional
  public Artefact.Constraint selectable(DataQuery query, int most) {
    Artefact.Constraint exact = available(query, most);
    Map<Component, List<String>> values = new LinkedHashMap<>();
    for (Component dimension : Component.dimensions()) {
      List<String> of = available(query.without(dimension), most).values().get(dimension);
      if (of != null) {
        values.put(dimension, of);
      }
    }
    Artefact.Constraint time = available(query.without(Component.TIME_PERIOD), most);
    return new Artefact.Constraint(
        exact.reference(),
        exact.name(),
        exact.dataflow(),
        values,
        time.from(),
        time.to(),
        exact.series(),
        exact.observations());
  }

  private List<DataPoint> points(DataQuery query, int most) {
    // Of what changed since a time what is gone is a part, as it is in the data.
    return readData.read(query, most).dataSets().stream()
        .flatMap(set -> set.points().stream())
        .toList();
  }
}
