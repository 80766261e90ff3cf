package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.LockWaits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A transaction that may take longer than others, and that an unwanted outcome undoes. It also
 * waits longer for what is locked: half an hour's work is not given up for a moment's patience.
 */
@ApplicationScoped
public class LongTransaction {
  /** Carries an outcome out of the transaction that it undoes. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object outcome;

    Undone(Object outcome) {
      super("undone", null, false, false);
      this.outcome = outcome;
    }
  }

  private final LockWaits waits;

  LongTransaction(LockWaits waits) {
    this.waits = waits;
  }

  /**
   * Does something in a new transaction.
   *
   * @param longest after which it is given up
   * @param keeps whether an outcome is to be kept; else everything is undone, and it is answered
   *     all the same
   */
  @SuppressWarnings("unchecked")
  <T> T call(Duration longest, Predicate<T> keeps, Supplier<T> work) {
    try {
      return QuarkusTransaction.requiringNew()
          .timeout(Math.toIntExact(longest.toSeconds()))
          .call(
              () -> {
                waits.untilTheEnd();
                T outcome = work.get();
                if (!keeps.test(outcome)) {
                  throw new Undone(outcome);
                }
                return outcome;
              });
    } catch (Undone undone) {
      return (T) undone.outcome;
    }
  }
}
