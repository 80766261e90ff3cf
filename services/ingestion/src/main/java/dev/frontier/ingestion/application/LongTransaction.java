package dev.frontier.ingestion.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A transaction that may take longer than others, and that an unwanted outcome undoes. */
final class LongTransaction {
  /** Carries an outcome out of the transaction that it undoes. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object outcome;

    Undone(Object outcome) {
      super("undone", null, false, false);
      this.outcome = outcome;
    }
  }

  private LongTransaction() {}

  /**
   * Does something in a new transaction.
   *
   * @param longest after which it is given up
   * @param keeps whether an outcome is to be kept; else everything is undone, and it is answered
   *     all the same
   */
  @SuppressWarnings("unchecked")
  static <T> T call(Duration longest, Predicate<T> keeps, Supplier<T> work) {
    try {
      return QuarkusTransaction.requiringNew()
          .timeout(Math.toIntExact(longest.toSeconds()))
          .call(
              () -> {
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
