package dev.frontier.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;

/** What the relay does and how much waits for it, for metrics and health. */
final class RelayStats {
  private final Counter sent;
  private final Counter failures;
  private volatile RelayConnection.Backlog backlog = new RelayConnection.Backlog(0, null);
  private volatile int buckets;
  private volatile String lastFailure;

  RelayStats(MeterRegistry meters) {
    sent =
        Counter.builder("frontier.outbox.sent")
            .description("Events that Kafka has acknowledged")
            .register(meters);
    failures =
        Counter.builder("frontier.outbox.failures")
            .description("Rounds of the relay that failed")
            .register(meters);
    Gauge.builder("frontier.outbox.pending", this, RelayStats::pending)
        .description("Events that wait to be sent, by any replica")
        .register(meters);
    Gauge.builder("frontier.outbox.oldest.age", this, stats -> stats.oldestAge().toMillis() / 1e3)
        .description("Age of the oldest event that waits")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("frontier.outbox.buckets", this, RelayStats::buckets)
        .description("Buckets that this replica sends")
        .register(meters);
  }

  void sent(int events) {
    if (events > 0) {
      sent.increment(events);
      lastFailure = null;
    }
  }

  void failed(Exception failure) {
    failures.increment();
    lastFailure = String.valueOf(failure);
  }

  void backlog(RelayConnection.Backlog now) {
    backlog = now;
  }

  void owns(int count) {
    buckets = count;
  }

  void disconnected() {
    buckets = 0;
  }

  long pending() {
    return backlog.pending();
  }

  int buckets() {
    return buckets;
  }

  /** Zero when nothing waits. */
  Duration oldestAge() {
    Instant oldest = backlog.oldest();
    return oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now());
  }

  /** The failure since which nothing was sent; null when there is none. */
  String lastFailure() {
    return lastFailure;
  }
}
