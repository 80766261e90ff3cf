package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.LedgerStore;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.reconciliation.Residual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the ledger as it stood at an instant. */
@ApplicationScoped
public class ReadLedger {

  /**
   * Lines of the ledger.
   *
   * @param asOf the instant that they stood at
   * @param count of all lines, whatever was asked for
   */
  public record Answer(Instant asOf, LedgerStore.Count count, List<Residual> lines) {}

  /**
   * One line with all its versions.
   *
   * @param history the latest first
   */
  public record WithHistory(Residual line, List<Residual> history) {}

  private final LedgerStore ledger;
  private final Clock clock;

  /** Uses this port and this clock. */
  public ReadLedger(LedgerStore ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Lists lines.
   *
   * @param asOf null for now
   */
  @Transactional
  public Answer list(LedgerStore.Filter filter, Instant asOf) {
    AsOf instant = AsOf.of(asOf, clock);
    List<Residual> lines = ledger.list(filter, instant);
    Instant newest = lines.stream().map(Residual::knownFrom).max(Instant::compareTo).orElse(null);
    return new Answer(instant.holdsFor(clock, newest), ledger.count(instant), lines);
  }

  /**
   * One line with all its versions; empty if there was none at the instant.
   *
   * @param asOf null for now
   */
  @Transactional
  public Optional<WithHistory> one(Quantity quantity, Instant asOf) {
    return ledger
        .find(quantity, AsOf.of(asOf, clock))
        .map(line -> new WithHistory(line, ledger.history(quantity)));
  }
}
