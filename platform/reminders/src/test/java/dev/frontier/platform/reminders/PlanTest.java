package dev.frontier.platform.reminders;

import static dev.frontier.platform.reminders.Samples.DUE;
import static dev.frontier.platform.reminders.Samples.FILING;
import static dev.frontier.platform.reminders.Samples.duty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void nothingIsSaidBeforeTheFirstMoment() {
    Plan plan = Plan.of(duty("d"), FILING, Set.of(), days(-14).minusSeconds(1));

    assertThat(plan).isEqualTo(new Plan(null, List.of(), days(-14)));
  }

  @Test
  void eachMomentIsToldOfWhenItComes() {
    Plan plan = Plan.of(duty("d"), FILING, Set.of("due_in_14"), days(-7));

    assertThat(plan.send().kind()).isEqualTo("due_in_7");
    assertThat(plan.skips()).isEmpty();
    assertThat(plan.next()).isEqualTo(days(-1));
  }

  @Test
  void whatWasDecidedIsNotDecidedAgain() {
    Plan plan = Plan.of(duty("d"), FILING, Set.of("due_in_14", "due_in_7"), days(-6));

    assertThat(plan).isEqualTo(new Plan(null, List.of(), days(-1)));
  }

  @Test
  void afterALongSleepTheLatestAloneIsSent() {
    Plan plan = Plan.of(duty("d"), FILING, Set.of("due_in_14"), days(40));

    assertThat(plan.send().kind()).isEqualTo("overdue");
    assertThat(plan.skips())
        .extracting(skip -> skip.step().kind() + " " + skip.reason())
        .containsExactly("due_in_7 overtaken", "due_in_1 overtaken");
    assertThat(plan.next()).isNull();
  }

  @Test
  void aMomentMissedBeforeALaterOneWasToldOfIsNotToldOfAfterIt() {
    Plan plan = Plan.of(duty("d"), FILING, Set.of("due_in_1"), days(-1));

    assertThat(plan.send()).isNull();
    assertThat(plan.skips())
        .extracting(skip -> skip.step().kind())
        .containsExactly("due_in_14", "due_in_7");
  }

  @Test
  void aSettledDutyIsNotRemindedOfAndTheReasonIsKept() {
    Duty settled = Samples.settled(duty("d"), "submitted");

    Plan plan = Plan.of(settled, FILING, Set.of("due_in_14"), days(0));

    assertThat(plan.send()).isNull();
    assertThat(plan.skips())
        .extracting(skip -> skip.step().kind() + " " + skip.reason())
        .containsExactly("due_in_7 submitted", "due_in_1 submitted", "overdue submitted");
  }

  @Test
  void nobodyIsRemindedBeforeRemindingBegins() {
    Duty lateOpening = Samples.from(duty("d"), days(-3));

    Plan before = Plan.of(lateOpening, FILING, Set.of(), days(-3).minusSeconds(1));

    assertThat(before).isEqualTo(new Plan(null, List.of(), days(-3)));
    Plan then = Plan.of(lateOpening, FILING, Set.of(), days(-3));
    assertThat(then.send().kind()).isEqualTo("due_in_7");
    assertThat(then.next()).isEqualTo(days(-1));
  }

  /** A whole round, day by day, with a fixed clock: what the office is told, and on which day. */
  @Test
  void aRoundsLifeDayByDay() {
    Set<String> decided = new TreeSet<>();
    TreeMap<Integer, String> told = new TreeMap<>();

    for (int day = -60; day <= 60; day++) {
      Plan plan = Plan.of(duty("d"), FILING, decided, days(day));
      if (plan.send() != null) {
        told.put(day, plan.send().kind());
        decided.add(plan.send().kind());
      }
    }

    assertThat(told.toString()).isEqualTo("{-14=due_in_14, -7=due_in_7, -1=due_in_1, 0=overdue}");
  }

  @Test
  void aScheduleWithoutStepsOrWithTwoAlikeIsNone() {
    assertThatThrownBy(Schedule::of).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Schedule.of(
                    Step.before("a", Duration.ofDays(1)), Step.before("a", Duration.ofDays(2))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant days(int days) {
    return DUE.plus(Duration.ofDays(days));
  }
}
