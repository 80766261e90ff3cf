package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.Announcements;
import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.change.ChangeDetection;
import dev.frontier.indicator.domain.change.ChangeLog;
import dev.frontier.indicator.domain.change.Reach;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.observation.FirstVintages;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.observation.ReleaseRules;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes releases into the record and says what each changes. Whatever the size of the record, a
 * batch costs two reads and at most three writes (a third read where it changes what an index
 * begins with), over the observations that its releases can affect and no others. A batch gives the
 * same as its releases one by one.
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
      indicators.addAll(catalogue.filedFor(catalogue.computedFrom(release.indicator())));
    }
    observations.serialise(indicators);
    Map<String, KnownObservations> known = known(releases, catalogue);
    FirstVintages firsts = FirstVintages.of(releases, known);
    announce(releases, catalogue, known);
    observations.begin(firsts.firsts());
    observations.record(firsts.others());
  }

  private Map<String, KnownObservations> known(List<Release> releases, Catalogue catalogue) {
    Map<String, List<Observation>> latest = new HashMap<>();
    List<Observation> read = new ArrayList<>(observations.latest(Reach.of(releases, catalogue)));
    Reach.Whole whole = Reach.Whole.of(releases, catalogue);
    if (!whole.none()) {
      read.addAll(
          observations.known(whole.indicators(), whole.regions(), PeriodRange.ALL, AsOf.LATEST));
    }
    for (Observation observation : read) {
      latest.computeIfAbsent(observation.indicator(), it -> new ArrayList<>()).add(observation);
    }
    Map<String, KnownObservations> known = new HashMap<>();
    latest.forEach((indicator, list) -> known.put(indicator, KnownObservations.of(list)));
    return known;
  }

  /** Release by release, so that the changes of a whole load are never in memory at once. */
  private void announce(
      List<Release> releases, Catalogue catalogue, Map<String, KnownObservations> before) {
    ChangeLog log = new ChangeLog(new ChangeDetection(catalogue), Knowledge.of(catalogue, before));
    releases.forEach(release -> announcements.changes(log.take(release)));
  }
}
