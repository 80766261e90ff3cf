package dev.frontier.ingestion.adapter.in.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds the first publication of an indicator after everything is written and before it commits, so
 * that a test can let another one come in between.
 */
final class Gate implements AutoCloseable {
  private static final Map<String, Gate> CLOSED = new ConcurrentHashMap<>();
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  private Gate() {}

  static Gate closedFor(String indicator) {
    Gate gate = new Gate();
    CLOSED.put(indicator, gate);
    return gate;
  }

  /** Called by whoever publishes; only the first is held. */
  static void pass(String indicator) {
    Gate gate = CLOSED.remove(indicator);
    if (gate != null) {
      gate.reached.countDown();
      await(gate.opened);
    }
  }

  /** Waits until somebody stands before it. */
  void awaitSomebody() {
    await(reached);
  }

  /** Lets whoever stands before it through. */
  void open() {
    opened.countDown();
  }

  @Override
  public void close() {
    open();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came within " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
