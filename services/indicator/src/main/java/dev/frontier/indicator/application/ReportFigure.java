package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.LedgerStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.application.port.WatchList;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import dev.frontier.indicator.domain.reconciliation.Residual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts a figure that was printed or reported elsewhere beside the record, draws its line of the
 * ledger and judges the claims on the same total anew. The same again does nothing.
 */
@ApplicationScoped
public class ReportFigure {

  /** What became of a reported figure. */
  public sealed interface Result {

    /** It is on record. */
    record Stored(boolean created, Residual line) implements Result {}

    /** It breaks rules. */
    record Refused(List<Breach> breaches) implements Result {}

    /** There is nothing to take back. */
    record NotThere() implements Result {}
  }

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final LedgerStore ledger;
  private final WatchList watchList;
  private final KeepLedger keepLedger;
  private final JudgeClaims judging;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ReportFigure(
      CatalogueStore catalogues,
      ObservationStore observations,
      LedgerStore ledger,
      WatchList watchList,
      KeepLedger keepLedger,
      JudgeClaims judging,
      Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.ledger = ledger;
    this.watchList = watchList;
    this.keepLedger = keepLedger;
    this.judging = judging;
    this.clock = clock;
  }

  /**
   * Puts or takes back a figure.
   *
   * @param value as printed; null to take it back
   * @param source null if it is not said
   * @param by who reports it
   */
  @Transactional
  public Result put(Quantity quantity, BigDecimal value, String source, String by) {
    // In the order in which releases take them, so that none slips in between reading and drawing.
    catalogues.holdStill();
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    List<Breach> breaches = check(quantity, catalogue);
    if (!breaches.isEmpty()) {
      return new Result.Refused(breaches);
    }
    Map<Need.Series, SortedSet<Period>> cells = KeepLedger.cells(quantity, catalogue);
    observations.serialise(
        cells.keySet().stream()
            .map(Need.Series::indicator)
            .collect(Collectors.toCollection(TreeSet::new)));
    ReportedFigure before = ledger.reported(List.of(quantity)).stream().findFirst().orElse(null);
    boolean there = before != null && before.value() != null;
    if (value == null && !there) {
      return new Result.NotThere();
    }
    if (!there || !says(before, value, source)) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      Instant from =
          before == null || now.isAfter(before.knownFrom())
              ? now
              : before.knownFrom().plus(1, ChronoUnit.MICROS);
      ledger.report(new ReportedFigure(quantity, value, source, from), by);
      watchList.watchLines(Map.of(quantity, cells));
      keepLedger.draw(List.of(quantity), catalogue);
      if (quantity.kind() == Quantity.Kind.LEVEL) {
        judging.at(watchList.touchedBy(cells).claims(), from, catalogue);
      }
    }
    return new Result.Stored(!there, ledger.latest(List.of(quantity)).get(0));
  }

  private static boolean says(ReportedFigure before, BigDecimal value, String source) {
    return before.value().equals(value) && Objects.equals(before.source(), source);
  }

  private static List<Breach> check(Quantity quantity, Catalogue catalogue) {
    List<Breach> breaches = new ArrayList<>();
    Indicator indicator = catalogue.indicator(quantity.indicator()).orElse(null);
    if (indicator == null) {
      breaches.add(
          new Breach("indicator", "unknown-indicator", Map.of("value", quantity.indicator())));
    } else if (indicator.freq() != quantity.period().frequency()) {
      String expected = new Period(quantity.period().year(), indicator.freq(), 1).toString();
      breaches.add(
          new Breach(
              "period",
              "period-frequency",
              Map.of(
                  "value",
                  quantity.period().toString(),
                  "freq",
                  indicator.freq(),
                  "expected",
                  expected)));
    }
    if (catalogue.region(quantity.region()).isEmpty()) {
      breaches.add(new Breach("region", "unknown-region", Map.of("value", quantity.region())));
    }
    return breaches;
  }
}
