package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.application.port.WatchList;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes the catalogue, and judges the claims and draws the lines of the ledger that depend on it
 * anew: who the members of a group are, or how many of them must have a figure, decides what it
 * sums.
 */
@ApplicationScoped
public class FollowCatalogue {

  private final PutCatalogueEntry putCatalogueEntry;
  private final CatalogueStore catalogues;
  private final ClaimStore claims;
  private final WatchList watchList;
  private final JudgeClaims judging;
  private final FollowDays followDays;
  private final KeepLedger keepLedger;
  private final Clock clock;

  /** Uses these and this clock. */
  public FollowCatalogue(
      PutCatalogueEntry putCatalogueEntry,
      CatalogueStore catalogues,
      ClaimStore claims,
      WatchList watchList,
      JudgeClaims judging,
      FollowDays followDays,
      KeepLedger keepLedger,
      Clock clock) {
    this.putCatalogueEntry = putCatalogueEntry;
    this.catalogues = catalogues;
    this.claims = claims;
    this.watchList = watchList;
    this.judging = judging;
    this.followDays = followDays;
    this.keepLedger = keepLedger;
    this.clock = clock;
  }

  /** Puts an entry. */
  @Transactional
  public PutResult put(CatalogueEntry entry, CatalogueChange change) {
    catalogues.takeForChange();
    Catalogue before = catalogues.at(AsOf.LATEST);
    return followed(putCatalogueEntry.put(entry, change), entry.code(), before);
  }

  /** Takes an entry out of use. */
  @Transactional
  public PutResult retire(
      Class<? extends CatalogueEntry> kind, String code, CatalogueChange change) {
    catalogues.takeForChange();
    Catalogue before = catalogues.at(AsOf.LATEST);
    return followed(putCatalogueEntry.retire(kind, code, change), code, before);
  }

  private PutResult followed(PutResult result, String code, Catalogue before) {
    boolean isNew = result instanceof PutResult.Created;
    if (!isNew && !(result instanceof PutResult.Changed)) {
      return result;
    }
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    Set<String> codes = new LinkedHashSet<>();
    dependents(code, before, codes);
    dependents(code, catalogue, codes);
    // What is new cannot have been named before; but a division is in the sums above it.
    if (isNew && codes.equals(Set.of(code))) {
      return result;
    }
    WatchList.Touched watching = watchList.watching(codes);
    Set<String> touched = new LinkedHashSet<>(claims.mentioning(codes));
    touched.addAll(watching.claims());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    judging.anew(touched, now, catalogue);
    followDays.judged(touched, now, catalogue);
    keepLedger.redraw(watching.residuals(), catalogue);
    return result;
  }

  /** Everything whose figures may be others when an entry is another one, it itself included. */
  private static void dependents(String code, Catalogue catalogue, Set<String> codes) {
    codes.add(code);
    List<Region> whole = catalogue.above(code);
    whole.forEach(region -> codes.add(region.code()));
    for (String of : List.copyOf(codes)) {
      catalogue.aggregatesOf(of).forEach(group -> codes.add(group.code()));
    }
    catalogue.computedFrom(code).forEach(indicator -> codes.add(indicator.code()));
    catalogue.indicators().stream()
        .filter(indicator -> indicator.unit().equals(code))
        .forEach(
            indicator -> {
              codes.add(indicator.code());
              catalogue.computedFrom(indicator.code()).forEach(it -> codes.add(it.code()));
            });
  }
}
