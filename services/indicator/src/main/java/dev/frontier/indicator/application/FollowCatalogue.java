package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.application.port.WatchList;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Puts a region or an indicator into the catalogue, and judges the claims and draws the lines of
 * the ledger that depend on it anew: who the members of a group are, or how many of them must have
 * a figure, decides what it sums.
 */
@ApplicationScoped
public class FollowCatalogue {

  private final PutCatalogueEntry putCatalogueEntry;
  private final CatalogueStore catalogues;
  private final ClaimStore claims;
  private final WatchList watchList;
  private final JudgeClaims judging;
  private final KeepLedger keepLedger;
  private final Clock clock;

  /** Uses these and this clock. */
  public FollowCatalogue(
      PutCatalogueEntry putCatalogueEntry,
      CatalogueStore catalogues,
      ClaimStore claims,
      WatchList watchList,
      JudgeClaims judging,
      KeepLedger keepLedger,
      Clock clock) {
    this.putCatalogueEntry = putCatalogueEntry;
    this.catalogues = catalogues;
    this.claims = claims;
    this.watchList = watchList;
    this.judging = judging;
    this.keepLedger = keepLedger;
    this.clock = clock;
  }

  /** Puts a region. */
  @Transactional
  public PutResult put(Region region) {
    return followed(putCatalogueEntry.put(region), region.code());
  }

  /** Puts an indicator. */
  @Transactional
  public PutResult put(Indicator indicator) {
    return followed(putCatalogueEntry.put(indicator), indicator.code());
  }

  private PutResult followed(PutResult result, String code) {
    // What is new cannot have been named before.
    if (!(result instanceof PutResult.Changed)) {
      return result;
    }
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    Set<String> codes = new LinkedHashSet<>(Set.of(code));
    catalogue.aggregatesOf(code).forEach(group -> codes.add(group.code()));
    WatchList.Touched watching = watchList.watching(codes);
    Set<String> touched = new LinkedHashSet<>(claims.mentioning(codes));
    touched.addAll(watching.claims());
    judging.anew(touched, clock.instant().truncatedTo(ChronoUnit.MICROS), catalogue);
    keepLedger.redraw(watching.residuals(), catalogue);
    return result;
  }
}
