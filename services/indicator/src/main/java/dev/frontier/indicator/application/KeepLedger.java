package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.LedgerStore;
import dev.frontier.indicator.application.port.WatchList;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import dev.frontier.indicator.domain.reconciliation.Residual;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Draws the lines of the ledger anew where something of them has changed, in the transaction that
 * changes it. A line that comes out the same gets no new version.
 */
@ApplicationScoped
public class KeepLedger {

  /** Who writes what nobody decided. */
  private static final String SYSTEM = "system";

  private final LedgerStore ledger;
  private final WatchList watchList;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public KeepLedger(LedgerStore ledger, WatchList watchList, Clock clock) {
    this.ledger = ledger;
    this.watchList = watchList;
    this.clock = clock;
  }

  /** Draws these lines by what is in the record now. */
  void draw(Collection<Quantity> quantities, Catalogue catalogue) {
    if (quantities.isEmpty()) {
      return;
    }
    List<ReportedFigure> reported = ledger.reported(quantities);
    Map<Need.Series, SortedSet<Period>> cells = new LinkedHashMap<>();
    for (ReportedFigure figure : reported) {
      cells(figure.quantity(), catalogue)
          .forEach(
              (series, periods) ->
                  cells.computeIfAbsent(series, it -> new TreeSet<>()).addAll(periods));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<Quantity, Residual> before = new HashMap<>();
    ledger.latest(quantities).forEach(line -> before.put(line.quantity(), line));
    Knowledge knowledge = Knowledge.of(catalogue, standing(cells));
    List<Residual> drawn = new ArrayList<>();
    for (ReportedFigure figure : reported) {
      // Against the sum alone: what is reported must not vouch for itself.
      Figures figures =
          new Figures(knowledge, Figures.ReportedTotals.NONE, Figures.FacilityCounts.NONE);
      Residual was = before.get(figure.quantity());
      Residual is =
          Residual.of(was, figure, figure.quantity().of(figures), catalogue, after(now, was));
      if (is != was) {
        drawn.add(is);
      }
    }
    ledger.append(drawn, SYSTEM);
  }

  /** Draws these lines by what is in the record and how the catalogue sums it now. */
  void redraw(Collection<Quantity> quantities, Catalogue catalogue) {
    if (quantities.isEmpty()) {
      return;
    }
    Map<Quantity, Map<Need.Series, SortedSet<Period>>> watched = new LinkedHashMap<>();
    quantities.forEach(it -> watched.put(it, cells(it, catalogue)));
    watchList.watchLines(watched);
    draw(quantities, catalogue);
  }

  /** Versions follow each other in time even where a clock does not. */
  private static Instant after(Instant now, Residual was) {
    return was == null || now.isAfter(was.knownFrom())
        ? now
        : was.knownFrom().plus(1, ChronoUnit.MICROS);
  }

  private List<Observation> standing(Map<Need.Series, SortedSet<Period>> cells) {
    return watchList.vintages(cells, WatchList.LATEST);
  }

  static Map<Need.Series, SortedSet<Period>> cells(Quantity quantity, Catalogue catalogue) {
    return Need.cells(Need.of(quantity).toList(), catalogue);
  }
}
