package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import dev.frontier.indicator.domain.reconciliation.Residual;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reported figures and the ledger of residuals, both with every version. */
public interface LedgerStore {

  /**
   * Which lines to list; what is null does not narrow.
   *
   * @param after line that the list goes on behind
   * @param limit how many at most
   */
  record Filter(
      String indicator,
      String region,
      Period period,
      Quantity.Kind measure,
      Residual.State state,
      Quantity after,
      int limit) {}

  /** How many lines there are, open and closed. */
  record Count(int open, int closed) {}

  /** Every version of the levels that are reported of these indicators. */
  List<ReportedFigure> levels(Collection<String> indicators);

  /** The reported figures that stand, of these that there are. */
  List<ReportedFigure> reported(Collection<Quantity> quantities);

  /** Stores a reported figure as it is from its instant on; the version before it is kept. */
  void report(ReportedFigure figure, String by);

  /** The lines that stand, of these that there are. */
  List<Residual> latest(Collection<Quantity> quantities);

  /** Adds versions of lines. */
  void append(List<Residual> versions, String by);

  /** The lines as they stood at an instant, by indicator, period, region and measure. */
  List<Residual> list(Filter filter, AsOf asOf);

  /** How many lines stood open and closed at an instant, whatever else is asked for. */
  Count count(AsOf asOf);

  /** One line as it stood at an instant. */
  Optional<Residual> find(Quantity quantity, AsOf asOf);

  /** Every version of a line, the latest first. */
  List<Residual> history(Quantity quantity);
}
