package dev.frontier.bench.alert;

import dev.frontier.bench.frame.BenchFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Publishes at a fixed rate by one way and waits for the last. The time of each counts from when it
 * was due, whether or not the one before had been taken by then.
 */
public final class Course {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
  private static final double MILLI = 1e6;

  private final Receiver receiver;
  private final int perSecond;
  private int next;

  /** At this rate, to this receiver. */
  public Course(Receiver receiver, int perSecond) {
    this.receiver = receiver;
    this.perSecond = perSecond;
  }

  /**
   * What the receiver saw.
   *
   * @param p50 milliseconds within which half were there
   * @param p99 milliseconds within which 99 of 100 were there
   */
  public record Delays(double p50, double p99) {}

  /**
   * Publishes for so many seconds.
   *
   * @throws BenchFailure if one does not arrive
   */
  public Delays run(Way way, int seconds) {
    int count = perSecond * seconds;
    int first = next;
    next += count;
    long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long begun = System.nanoTime();
    for (int i = 0; i < count; i++) {
      sleepUntil(begun + i * interval);
      way.publish(first + i);
    }
    Histogram delays = new Histogram(TimeUnit.SECONDS.toNanos(300), 3);
    for (int i = 0; i < count; i++) {
      long due = begun + i * interval;
      delays.recordValue(Math.max(1, await(first + i) - due));
    }
    return new Delays(
        delays.getValueAtPercentile(50) / MILLI, delays.getValueAtPercentile(99) / MILLI);
  }

  private static void sleepUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private long await(int place) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Long at = receiver.arrived(place); ; at = receiver.arrived(place)) {
      if (at != null) {
        return at;
      }
      if (System.nanoTime() > end) {
        throw new BenchFailure("An alert does not arrive", "see notification.log");
      }
      LockSupport.parkNanos(LOOK);
    }
  }
}
