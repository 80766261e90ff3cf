package dev.frontier.platform.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds whatever happens to a duty, and however long nobody looked. */
class PlanPropertiesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  /** What happens between two looks. */
  enum Event {
    NOTHING,
    SUBMITTED,
    RETURNED,
    EXTENDED
  }

  record Told(Instant dueAt, String kind, Instant at) {}

  @Property
  void eachReminderGoesOutAtMostOnceInOrderNeverEarlyAndNeverToWhomIsDone(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 720) Integer> sleeps,
      @ForAll @Size(60) List<Event> events) {
    Life life = new Life();

    for (int i = 0; i < sleeps.size(); i++) {
      life.happens(events.get(i));
      life.look(HOUR.multipliedBy(sleeps.get(i)));
    }

    assertThat(life.told).doesNotHaveDuplicates();
    for (Told told : life.told) {
      Step step = step(told.kind());
      assertThat(told.at()).isAfterOrEqualTo(told.dueAt().plus(step.offset()));
    }
    // Of one due time, a reminder is never followed by one of an earlier moment.
    for (int i = 1; i < life.told.size(); i++) {
      Told before = life.told.get(i - 1);
      Told after = life.told.get(i);
      if (before.dueAt().equals(after.dueAt())) {
        assertThat(step(after.kind()).offset()).isGreaterThan(step(before.kind()).offset());
      }
    }
  }

  @Property
  void everyMomentThatHasGoneByIsAccountedFor(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 720) Integer> sleeps,
      @ForAll @Size(60) List<Event> events) {
    Life life = new Life();
    for (int i = 0; i < sleeps.size(); i++) {
      life.happens(events.get(i));
      life.look(HOUR.multipliedBy(sleeps.get(i)));
    }

    Set<String> decided = life.decided.getOrDefault(life.duty.dueAt(), Set.of());

    for (Step step : Samples.FILING.steps()) {
      boolean gone = !life.duty.dueAt().plus(step.offset()).isAfter(life.now);
      assertThat(decided.contains(step.kind())).as(step.kind()).isEqualTo(gone);
    }
  }

  @Property
  void whoLooksOftenTellsOfEveryMomentOnTime(@ForAll @IntRange(min = 1, max = 24) int hours) {
    Life life = new Life();

    while (life.now.isBefore(Samples.DUE.plus(Duration.ofDays(5)))) {
      life.look(HOUR.multipliedBy(hours));
    }

    assertThat(life.told)
        .extracting(Told::kind)
        .containsExactly("due_in_14", "due_in_7", "due_in_1", "overdue");
    for (Told told : life.told) {
      Duration late = Duration.between(told.dueAt().plus(step(told.kind()).offset()), told.at());
      assertThat(late).isLessThan(HOUR.multipliedBy(hours));
    }
  }

  private static Step step(String kind) {
    return Samples.FILING.steps().stream()
        .filter(step -> step.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** A duty with its ledger, as the tables keep it. */
  private static final class Life {
    private Duty duty = Samples.duty("d");
    private Instant now = Samples.LONG_BEFORE;
    private final Map<Instant, Set<String>> decided = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    void happens(Event event) {
      duty =
          switch (event) {
            case NOTHING -> duty;
            case SUBMITTED -> Samples.settled(duty, "submitted");
            case RETURNED -> Samples.dueAt(Samples.duty("d"), duty.dueAt());
            case EXTENDED -> Samples.dueAt(duty, duty.dueAt().plus(Duration.ofDays(10)));
          };
    }

    void look(Duration slept) {
      now = now.plus(slept);
      Set<String> known = decided.computeIfAbsent(duty.dueAt(), due -> new HashSet<>());
      Plan plan = Plan.of(duty, Samples.FILING, known, now);
      plan.skips().forEach(skip -> assertThat(known.add(skip.step().kind())).isTrue());
      if (plan.send() != null) {
        assertThat(duty.isOpen()).isTrue();
        assertThat(known.add(plan.send().kind())).isTrue();
        told.add(new Told(duty.dueAt(), plan.send().kind(), now));
      }
      assertThat(plan.next() == null || plan.next().isAfter(now)).isTrue();
    }
  }
}
