package dev.frontier.indicator.application;

import dev.frontier.indicator.application.ChangesQuestion.Place;
import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.change.ChangeDetection;
import dev.frontier.indicator.domain.change.ChangeLog;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.RecordedVintage;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what changed of an indicator, and when it became known: takes the releases of the record in
 * again, in the order of their vintages, and tells what {@link ReceiveFigures} tells when they
 * arrive so. One read and one pass, however many regions are asked for; a page finds again only
 * what is on it.
 */
@ApplicationScoped
public class ReadChanges {

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ReadChanges(CatalogueStore catalogues, ObservationStore observations, Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.clock = clock;
  }

  /**
   * Reads the changes, by the catalogue of the instant asked about.
   *
   * @throws BadQuery for a code that is not in the catalogue
   * @throws TooMuchAsked if more vintages would have to be read than the bounds allow
   */
  @Transactional
  public ChangesAnswer read(ChangesQuestion asked) {
    AsOf instant = AsOf.of(asked.asOf(), clock);
    Catalogue catalogue = catalogues.at(instant);
    Indicator measured = ReadSeries.indicator(catalogue, asked.indicator());
    Set<String> places = new LinkedHashSet<>();
    Set<String> regions = new LinkedHashSet<>();
    for (String code : asked.regions()) {
      Region region = ReadSeries.region(catalogue, code);
      places.add(code);
      regions.addAll(catalogue.dependenciesOf(region));
    }
    int most = asked.bounds().vintages();
    List<RecordedVintage> vintages =
        observations.recorded(
            Knowledge.needed(catalogue, List.of(measured)),
            regions,
            asked.updatedAfter(),
            instant,
            most + 1);
    if (vintages.size() > most) {
      throw new TooMuchAsked(most);
    }
    int ground = knownBy(vintages, asked.updatedAfter());
    Knowledge known =
        Knowledge.of(
            catalogue, vintages.subList(0, ground).stream().map(RecordedVintage::vintage).toList());
    Part part = new Part(asked, new ChangeDetection(catalogue, measured.code(), places));
    part.take(
        RecordedVintage.releases(vintages.subList(ground, vintages.size()), catalogue), known);
    Observation newest = vintages.isEmpty() ? null : vintages.get(vintages.size() - 1).vintage();
    return new ChangesAnswer(
        instant.holdsFor(clock, newest == null ? null : newest.knownFrom()),
        measured.code(),
        part.documents,
        part.next);
  }

  private static int knownBy(List<RecordedVintage> vintages, Instant after) {
    int known = 0;
    while (after != null
        && known < vintages.size()
        && !vintages.get(known).vintage().knownFrom().isAfter(after)) {
      known++;
    }
    return known;
  }

  /** Gathers what is asked for and stops where it is known that more follows. */
  private static final class Part {

    private final ChangesQuestion asked;
    private final ChangeDetection detection;
    private final List<SeriesChanges> documents = new ArrayList<>();
    private int changes;
    private Place next;

    Part(ChangesQuestion asked, ChangeDetection detection) {
      this.asked = asked;
      this.detection = detection;
    }

    /** What earlier pages told is not found again but taken as known. */
    void take(List<Release> releases, Knowledge known) {
      int from = Math.min(asked.from().release(), releases.size());
      List<Observation> told =
          releases.subList(0, from).stream().flatMap(it -> it.vintages().stream()).toList();
      ChangeLog log = new ChangeLog(detection, known.plus(told));
      for (int i = from; i < releases.size() && next == null; i++) {
        take(i, log.take(releases.get(i)));
      }
    }

    private void take(int release, List<SeriesChanges> changed) {
      int from = release == asked.from().release() ? asked.from().document() : 0;
      for (int i = from; i < changed.size() && next == null; i++) {
        if (full(changed.get(i))) {
          next = new Place(release, i);
        } else {
          documents.add(changed.get(i));
          changes += changed.get(i).changes().size();
        }
      }
    }

    private boolean full(SeriesChanges more) {
      return documents.size() == asked.bounds().documents()
          || (!documents.isEmpty() && changes + more.changes().size() > asked.bounds().changes());
    }
  }
}
