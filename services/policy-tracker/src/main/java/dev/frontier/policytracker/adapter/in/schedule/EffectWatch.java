package dev.frontier.policytracker.adapter.in.schedule;

import dev.frontier.policytracker.application.effect.CountDueEffects;
import dev.frontier.policytracker.application.port.EffectBacklog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Shows operators what waits to be judged. On a timer of its own, so that a judgement that hangs or
 * fails each time is seen and not the last number from before.
 */
@ApplicationScoped
class EffectWatch {

  private final CountDueEffects count;
  private final Clock clock;
  private volatile EffectBacklog seen = new EffectBacklog(0, Optional.empty());

  EffectWatch(CountDueEffects count, Clock clock, MeterRegistry meters) {
    this.count = count;
    this.clock = clock;
    Gauge.builder("frontier.effect.due", this, watch -> watch.seen.measures())
        .description("Measures that wait to be judged anew, by any replica")
        .register(meters);
    Gauge.builder("frontier.effect.behind", this, watch -> watch.behind().toMillis() / 1e3)
        .description("For how long the measure that waits longest has waited to be judged anew")
        .baseUnit("seconds")
        .register(meters);
  }

  @Scheduled(
      every = "${frontier.effect.watch-every:15s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    seen = count.execute();
  }

  private Duration behind() {
    return seen.oldest()
        .map(oldest -> Duration.between(oldest, clock.instant()))
        .filter(waiting -> !waiting.isNegative())
        .orElse(Duration.ZERO);
  }
}
