package dev.frontier.indicator.application;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.application.port.Announcements;
import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.indicator.domain.catalogue.Unit;
import dev.frontier.indicator.domain.change.Reach;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.RecordedVintage;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every port in memory, for tests of the use cases alone. Keeps the count of what was read. */
public final class InMemory implements CatalogueStore, ObservationStore, Announcements {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("9999-01-01T00:00:00Z"), ZoneOffset.UTC);

  public final List<SeriesChanges> changes = new ArrayList<>();
  public final List<String> entries = new ArrayList<>();
  public final List<Cell> read = new ArrayList<>();
  private final List<Observation> record = new ArrayList<>();
  private final List<RecordedVintage> brought = new ArrayList<>();
  private final Map<String, List<EntryVersion<?>>> versions = new HashMap<>();
  private Catalogue catalogue;

  /** One observation, named. */
  public record Cell(String indicator, String region, Period period) {}

  private static Cell cell(Observation it) {
    return new Cell(it.indicator(), it.region(), it.period());
  }

  public InMemory(Catalogue catalogue) {
    this.catalogue = new Catalogue(List.of(), List.of());
    catalogue.units().forEach(it -> put(it, Instant.EPOCH, null, null));
    catalogue.indicators().forEach(it -> put(it, Instant.EPOCH, null, null));
    catalogue.regions().forEach(it -> put(it, Instant.EPOCH, null, null));
  }

  @Override
  public void serialise(Collection<String> codes) {}

  @Override
  public List<Observation> latest(Collection<Reach> reaches) {
    Set<Cell> cells = new HashSet<>();
    for (Reach reach : reaches) {
      reach
          .periods()
          .forEach(period -> cells.add(new Cell(reach.indicator(), reach.region(), period)));
    }
    read.addAll(cells);
    return newest(record.stream().filter(it -> cells.contains(cell(it))).toList());
  }

  @Override
  public List<Observation> known(
      Collection<String> codes, Collection<String> places, PeriodRange range, AsOf asOf, int most) {
    return newest(vintages(codes, places, range, asOf, Integer.MAX_VALUE)).stream()
        .limit(most)
        .toList();
  }

  @Override
  public List<Observation> vintages(
      Collection<String> codes, Collection<String> places, PeriodRange range, AsOf asOf, int most) {
    return record.stream()
        .filter(it -> codes.contains(it.indicator()) && places.contains(it.region()))
        .filter(it -> range.holds(it.period()) && !it.knownFrom().isAfter(asOf.instant()))
        .limit(most)
        .toList();
  }

  private static List<Observation> newest(List<Observation> vintages) {
    Map<Cell, Observation> newest = new HashMap<>();
    for (Observation it : vintages) {
      newest.merge(
          cell(it), it, (one, other) -> other.knownFrom().isAfter(one.knownFrom()) ? other : one);
    }
    return List.copyOf(newest.values());
  }

  @Override
  public List<RecordedVintage> recorded(
      Collection<String> codes, Collection<String> places, Instant after, AsOf asOf, int most) {
    List<Observation> then =
        after == null ? List.of() : known(codes, places, PeriodRange.ALL, AsOf.of(after, NOW));
    return brought.stream()
        .filter(it -> codes.contains(it.vintage().indicator()))
        .filter(it -> places.contains(it.vintage().region()))
        .filter(it -> !it.vintage().knownFrom().isAfter(asOf.instant()))
        .filter(
            it ->
                after == null
                    || it.vintage().knownFrom().isAfter(after)
                    || then.contains(it.vintage()))
        .sorted(
            Comparator.comparing((RecordedVintage it) -> it.vintage().knownFrom())
                .thenComparing(it -> it.event().toString())
                .thenComparing(it -> it.vintage().id()))
        .limit(most)
        .toList();
  }

  @Override
  public void record(List<Release> releases) {
    releases.forEach(release -> release.vintages().forEach(vintage -> keep(release, vintage)));
  }

  private void keep(Release release, Observation vintage) {
    record.add(vintage);
    brought.add(new RecordedVintage(release.event(), release.dataflow(), vintage));
  }

  @Override
  public void begin(List<Release> releases) {
    for (Release release : releases) {
      for (Observation first : release.vintages()) {
        assertTrue(record.stream().noneMatch(it -> cell(it).equals(cell(first))), "has begun");
        keep(release, first);
      }
    }
  }

  @Override
  public boolean holdsAnyOf(String indicator) {
    return record.stream().anyMatch(it -> it.indicator().equals(indicator));
  }

  @Override
  public void changes(List<SeriesChanges> more) {
    changes.addAll(more);
  }

  @Override
  public void entry(CatalogueEntry entry, Instant from) {
    entries.add(entry.getClass().getSimpleName() + ":" + entry.code());
  }

  @Override
  public void holdStill() {}

  @Override
  public void takeForChange() {}

  @Override
  public Catalogue at(AsOf asOf) {
    return catalogue;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <E extends CatalogueEntry> List<EntryVersion<E>> history(Class<E> kind, String code) {
    return versions.getOrDefault(kind + code, List.of()).stream()
        .map(it -> (EntryVersion<E>) it)
        .toList();
  }

  @Override
  public void put(CatalogueEntry entry, Instant from, String reason, Actor by) {
    List<EntryVersion<?>> of =
        versions.computeIfAbsent(entry.getClass() + entry.code(), it -> new ArrayList<>());
    of.add(new EntryVersion<>(entry, of.size() + 1L, reason, from, null, from));
    catalogue = catalogue.with(entry);
  }

  @Override
  public List<Unit> takeUnannounced() {
    return List.of();
  }
}
