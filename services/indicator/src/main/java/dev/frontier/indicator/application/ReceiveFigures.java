package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.Announcements;
import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.change.ChangeDetection;
import dev.frontier.indicator.domain.change.ChangeDetection.Cell;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.observation.ReleaseRules;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes releases into the record and says what each changes. Whatever the size of the record, a
 * batch costs two reads and two writes, over the observations that its releases can affect and no
 * others.
 */
@ApplicationScoped
public class ReceiveFigures {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Announcements announcements;

  /** Uses these ports. */
  public ReceiveFigures(
      CatalogueStore catalogues, ObservationStore observations, Announcements announcements) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.announcements = announcements;
  }

  /**
   * Takes in the releases in this order.
   *
   * @throws RefusedRelease at the first that does not fit the catalogue; then nothing is taken in
   */
  @Transactional
  public void handle(List<Release> releases) {
    if (releases.isEmpty()) {
      return;
    }
    // First the catalogue, then the indicators, always in this order, so that no two transactions
    // wait for each other. Only then is anything read: it cannot change before the commit.
    catalogues.holdStill();
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    Set<String> indicators = new TreeSet<>();
    for (Release release : releases) {
      ReleaseRules.refusal(release, catalogue)
          .ifPresent(
              reason -> {
                throw new RefusedRelease(release.event(), reason);
              });
      indicators.add(release.indicator());
    }
    observations.serialise(indicators);
    announcements.changes(changes(releases, catalogue));
    observations.record(releases);
  }

  private List<SeriesChanges> changes(List<Release> releases, Catalogue catalogue) {
    ChangeDetection detection = new ChangeDetection(catalogue);
    Set<Cell> reads = new LinkedHashSet<>();
    releases.forEach(release -> reads.addAll(detection.reads(release)));
    Map<String, List<Observation>> latest = new HashMap<>();
    for (Observation observation : observations.latest(reads)) {
      latest.computeIfAbsent(observation.indicator(), it -> new ArrayList<>()).add(observation);
    }
    Map<String, KnownObservations> known = new HashMap<>();
    latest.forEach((indicator, list) -> known.put(indicator, KnownObservations.of(list)));

    List<SeriesChanges> changes = new ArrayList<>();
    for (Release release : releases) {
      KnownObservations before = known.getOrDefault(release.indicator(), KnownObservations.NONE);
      List<Observation> news = release.vintages().stream().filter(before::isNews).toList();
      changes.addAll(detection.changes(release, before, news));
      known.put(release.indicator(), before.plus(news));
    }
    return changes;
  }
}
