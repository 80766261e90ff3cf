package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.WatchList;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Takes releases into the record, and judges the claims and draws the lines of the ledger that they
 * touch, all in one transaction. Of a batch that touches none it costs one more read.
 */
@ApplicationScoped
public class FollowReleases {

  private final ReceiveFigures receiveFigures;
  private final CatalogueStore catalogues;
  private final WatchList watchList;
  private final JudgeClaims judging;
  private final KeepLedger keepLedger;

  /** Uses these. */
  public FollowReleases(
      ReceiveFigures receiveFigures,
      CatalogueStore catalogues,
      WatchList watchList,
      JudgeClaims judging,
      KeepLedger keepLedger) {
    this.receiveFigures = receiveFigures;
    this.catalogues = catalogues;
    this.watchList = watchList;
    this.judging = judging;
    this.keepLedger = keepLedger;
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
    receiveFigures.handle(releases);
    WatchList.Touched touched = watchList.touchedBy(cells(releases));
    if (touched.none()) {
      return;
    }
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    judging.afterReleases(touched.claims(), releases, catalogue);
    keepLedger.draw(touched.residuals(), catalogue);
  }

  private static Map<Need.Series, SortedSet<Period>> cells(List<Release> releases) {
    Map<Need.Series, SortedSet<Period>> cells = new LinkedHashMap<>();
    for (Release release : releases) {
      SortedSet<Period> periods =
          cells.computeIfAbsent(
              new Need.Series(release.indicator(), release.region()), it -> new TreeSet<>());
      release.observations().forEach(item -> periods.add(item.period()));
    }
    return cells;
  }
}
