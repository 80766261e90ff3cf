package dev.frontier.policytracker.adapter.in.schedule;

import dev.frontier.policytracker.application.effect.JudgeEffects;
import dev.frontier.policytracker.application.effect.JudgeUnderMethod;
import dev.frontier.policytracker.config.EffectConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Judges what is due, a batch after the other, until nothing is. Runs in every replica. */
@ApplicationScoped
class EffectClock {

  private static final Logger LOG = Logger.getLogger(EffectClock.class);

  private final JudgeEffects judge;
  private final JudgeUnderMethod method;
  private final EffectConfig config;

  EffectClock(JudgeEffects judge, JudgeUnderMethod method, EffectConfig config) {
    this.judge = judge;
    this.method = method;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    method.execute();
  }

  @Scheduled(every = "${frontier.effect.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
  void judge() {
    int judged = 0;
    for (int some = judge.execute(config.batch()); some > 0; some = judge.execute(config.batch())) {
      judged += some;
    }
    if (judged > 0) {
      LOG.debugf("Judged the effects of %d measures", judged);
    }
  }
}
