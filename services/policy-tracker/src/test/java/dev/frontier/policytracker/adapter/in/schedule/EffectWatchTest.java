package dev.frontier.policytracker.adapter.in.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.application.effect.JudgeEffects;
import dev.frontier.policytracker.support.Situation;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of the measures that wait to be judged. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EffectWatchTest {

  @Inject Situation situation;
  @Inject JudgeEffects judge;
  @Inject EffectWatch watch;
  @Inject MeterRegistry meters;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void whatWaitsIsCountedWithTheTimeOfTheOneThatWaitsLongest() {
    situation.sql(
        "update effect_due set waiting_since = now() - interval '5 minutes' where measure = 'M07'");

    watch.look();

    assertEquals(54, value("frontier.effect.due"));
    assertTrue(value("frontier.effect.behind") >= 300, () -> "" + value("frontier.effect.behind"));
    assertTrue(value("frontier.effect.behind") < 600, () -> "" + value("frontier.effect.behind"));
  }

  @Test
  void anotherChangeOfAMeasureThatWaitsDoesNotMakeItWaitAnew() {
    situation.sql("update effect_due set waiting_since = now() - interval '5 minutes'");

    Situation.reported("ministry-pboc", "M01", "planned");

    watch.look();
    assertEquals(54, value("frontier.effect.due"));
    assertEquals(
        0,
        situation.count(
            "select count(*) from effect_due where waiting_since > now() - interval '4 minutes'"));
  }

  @Test
  void whatWasJudgedWaitsNoLonger() {
    judge.execute(1000);

    watch.look();

    assertEquals(0, value("frontier.effect.due"));
    assertEquals(0, value("frontier.effect.behind"));
  }

  private double value(String meter) {
    return meters.get(meter).gauge().value();
  }
}
