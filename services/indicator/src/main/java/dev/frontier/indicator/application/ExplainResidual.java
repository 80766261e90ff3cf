package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.LedgerStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.reconciliation.Residual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lets a statistician explain a residual, close or open it again, or say whose it is. */
@ApplicationScoped
public class ExplainResidual {

  /** What became of it. */
  public sealed interface Result {

    /** The line as it is now. */
    record Written(Residual line) implements Result {}

    /** There is no such line. */
    record NotThere() implements Result {}

    /** The caller saw an older version than this. */
    record Outdated(int current) implements Result {}

    /** It cannot be closed without an explanation. */
    record Unexplained() implements Result {}

    /** No region has that code. */
    record UnknownOwner() implements Result {}
  }

  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final LedgerStore ledger;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public ExplainResidual(
      CatalogueStore catalogues, ObservationStore observations, LedgerStore ledger, Clock clock) {
    this.catalogues = catalogues;
    this.observations = observations;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Writes the next version of a line.
   *
   * @param seen version that the caller saw; empty for any
   * @param owner null to leave it
   * @param explanation null to leave it
   * @param by who writes it
   */
  @Transactional
  public Result write(
      Quantity quantity,
      Optional<Long> seen,
      Residual.State state,
      String owner,
      String explanation,
      String by) {
    catalogues.holdStill();
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    observations.serialise(
        KeepLedger.cells(quantity, catalogue).keySet().stream()
            .map(Need.Series::indicator)
            .collect(Collectors.toCollection(TreeSet::new)));
    Residual line = ledger.latest(List.of(quantity)).stream().findFirst().orElse(null);
    if (line == null) {
      return new Result.NotThere();
    }
    if (seen.filter(version -> version != line.version()).isPresent()) {
      return new Result.Outdated(line.version());
    }
    if (owner != null && catalogue.region(owner).isEmpty()) {
      return new Result.UnknownOwner();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant from =
        now.isAfter(line.knownFrom()) ? now : line.knownFrom().plus(1, ChronoUnit.MICROS);
    Optional<Residual> written = line.annotated(state, owner, explanation, from);
    if (written.isEmpty()) {
      return new Result.Unexplained();
    }
    if (line.saysTheSameAs(written.get())) {
      return new Result.Written(line);
    }
    ledger.append(List.of(written.get()), by);
    return new Result.Written(written.get());
  }
}
