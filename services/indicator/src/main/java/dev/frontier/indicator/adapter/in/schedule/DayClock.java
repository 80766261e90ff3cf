package dev.frontier.indicator.adapter.in.schedule;

import dev.frontier.indicator.application.FollowDays;
import dev.frontier.indicator.application.port.ClaimCalendar.Due;
import dev.frontier.indicator.config.ClaimDaysConfig;
import dev.frontier.indicator.domain.facility.FacilityDays;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Judges the claims whose day has come, batch by batch. Runs in every replica; at start at once for
 * what was missed.
 */
@ApplicationScoped
class DayClock {

  private static final Logger LOG = Logger.getLogger(DayClock.class);

  private final FollowDays follow;
  private final ClaimDaysConfig config;
  private final Clock clock;
  private final AtomicReference<Due> oldest = new AtomicReference<>();

  DayClock(FollowDays follow, ClaimDaysConfig config, Clock clock, MeterRegistry meters) {
    this.follow = follow;
    this.config = config;
    this.clock = clock;
    Gauge.builder("frontier.claim.days.behind", this, days -> days.behind().toSeconds())
        .description("For how long the claim that waits longest has waited since its day began")
        .baseUnit("seconds")
        .register(meters);
  }

  @Scheduled(
      identity = "frontier-claim-days",
      every = "${frontier.claim-days.every:60s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    int judged = 0;
    Due last = null;
    List<Due> due;
    // Goes on behind each batch: what another replica has, and what fails, holds up nothing.
    do {
      due = follow.due(last, config.batch());
      List<String> claims = due.stream().map(Due::claim).toList();
      if (!claims.isEmpty()) {
        judged += batch(claims);
        last = due.get(due.size() - 1);
      }
    } while (due.size() == config.batch());
    if (judged > 0) {
      LOG.infof("Judged %d claims on facilities, as days have come", judged);
    }
    oldest.set(follow.due(null, 1).stream().findFirst().orElse(null));
  }

  private Duration behind() {
    Due waiting = oldest.get();
    return waiting == null
        ? Duration.ZERO
        : Duration.between(FacilityDays.start(waiting.day()), clock.instant());
  }

  private int batch(List<String> claims) {
    try {
      return follow.judge(claims);
    } catch (RuntimeException failure) {
      LOG.warnf("Claims are judged one by one: %s", failure);
      return claims.stream().mapToInt(this::one).sum();
    }
  }

  private int one(String claim) {
    try {
      return follow.judge(List.of(claim));
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Claim %s cannot be judged; tried again at the next look", claim);
      return 0;
    }
  }
}
