package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.config.ExcelConfig;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.TextKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many workbooks at once take memory, and has the others wait. */
@ApplicationScoped
public class WorkbookTurns {
  private final Semaphore turns;
  private final ExcelConfig limits;

  WorkbookTurns(ExcelConfig limits) {
    this.limits = limits;
    this.turns = new Semaphore(limits.atOnce(), true);
  }

  /**
   * Does it when it is its turn.
   *
   * @throws dev.frontier.platform.http.ProblemException when it does not come in time
   */
  public <T> T take(Supplier<T> work) {
    boolean mine = false;
    try {
      mine = turns.tryAcquire(limits.turn().toMillis(), TimeUnit.MILLISECONDS);
      if (!mine) {
        throw busy();
      }
      return work.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      if (mine) {
        turns.release();
      }
    }
  }

  private static RuntimeException busy() {
    return Problem.of(ProblemType.SERVICE_UNAVAILABLE)
        .with("service", TextKey.service("ingestion"))
        .asException();
  }
}
