package dev.frontier.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Announcements;
import dev.frontier.e2e.support.FreshIndicator;
import dev.frontier.e2e.support.Receiver;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Subscriptions;
import dev.frontier.e2e.support.ToldAlerts;
import dev.frontier.e2e.support.ToldAlerts.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Notification, the broker and the database die at any moment while figures change: who should hear
 * of a fall does, and of each once.
 */
@Order(62)
class AlertsThroughFaultsTest {

  /** New in each run, for what was told of an indicator is not told again. */
  private static final String INDICATOR = FreshIndicator.code();

  private static final List<String> REGIONS =
      List.of("CN-LN", "CN-JL", "CN-HL", "CN-NM", "CN-GS", "CN-XJ", "CN-XZ", "CN-YN", "CN-GX");
  private static final List<String> MORTAL = List.of("notification", "kafka", "postgres");

  private static final int CHANGES = 2_000;
  private static final int FALLS = 500;
  private static final int TAKEN_BACK = 100;
  private static final int FAULTS = 6;

  /** Times that notification dies with calls under way, after the others. */
  private static final int IN_THE_MIDDLE = 2;

  /** Slow enough that changes come before, during and after each fault. */
  private static final int EVERY_MILLIS = 40;

  /**
   * A receiver that takes so long has calls under way nearly always, at most four at once of nine a
   * second, where between seven and eight are told; so notification dies in the middle of some.
   */
  private static final Duration EACH_CALL = Duration.ofMillis(450);

  /** The second and third attempt at a call are five seconds and five minutes after the first. */
  private static final Duration SOON = Duration.ofMinutes(8);

  private final Stack stack = Stack.running();

  /** Of this seed all three die, some soon after one another. */
  private final Random random = new Random(2026);

  @AfterEach
  void everyPartRuns() {
    MORTAL.forEach(part -> stack.frontier("part", "start", part));
  }

  /** A change of a figure, in hundreds of million dollars; the old one is null at first. */
  private record Change(String region, String period, String old, String now) {}

  @Test
  void everyFallIsToldOnceThoughTheServiceTheBrokerAndTheDatabaseDieMeanwhile() {
    try (Receiver receiver = new Receiver(EACH_CALL);
        Announcements announcements = new Announcements(stack.kafka())) {
      // Given a subscriber to figures below 600
      FreshIndicator.put(INDICATOR);
      Subscriptions.WithWebhook subscription = subscribe(receiver.url());
      List<Change> changes = changes();

      // When 2,000 figures change, of which 500 are below and 100 of those are mended, under faults
      announceAllUnderFaults(announcements, changes, receiver);

      // Then each fall is told and each correction, none under two ids, and each in its chain;
      // what was cut off is told again, under the same id
      Set<Subject> falls = expected(changes, "raised");
      Set<Subject> corrections = expected(changes, "retracted");
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(
              () -> {
                ToldAlerts told = new ToldAlerts(receiver.calls(), INDICATOR);
                assertEquals(falls.size(), told.at("raised").size(), "raised");
                assertEquals(corrections.size(), told.at("retracted").size(), "retracted");
                assertEquals(0, Subscriptions.pending("reader", subscription.id()), "pending");
              });
      ToldAlerts told = new ToldAlerts(receiver.calls(), INDICATOR);
      assertEquals(FALLS, falls.size());
      assertEquals(falls, new HashSet<>(told.at("raised")));
      assertEquals(corrections, new HashSet<>(told.at("retracted")));
      assertEquals(Map.of(), told.toldTwice());
      assertEquals(Set.of("raised", "retracted"), steps(told));
      assertTrue(
          receiver.calls().size()
              > receiver.calls().stream().map(Receiver.Call::id).distinct().count(),
          "nothing was cut off");
      corrections.forEach(correction -> assertFollowsItsAlert(correction, told));
      assertTrue(
          receiver.calls().stream().allMatch(call -> call.signedWith(subscription.secret())));
    }
  }

  private static Set<String> steps(ToldAlerts told) {
    return told.byCall().stream()
        .flatMap(List::stream)
        .map(Subject::step)
        .collect(Collectors.toSet());
  }

  private static void assertFollowsItsAlert(Subject correction, ToldAlerts told) {
    Subject alert = new Subject(correction.region(), correction.period(), "raised");
    assertEquals(told.first(alert), told.first(correction));
    boolean corrected = false;
    for (List<Subject> call : told.byCall()) {
      corrected |= call.contains(correction);
      // One call may tell both, in their order.
      assertTrue(
          !corrected || !call.contains(alert) || call.indexOf(alert) < call.indexOf(correction),
          () -> "told after it was corrected: " + alert);
    }
  }

  /** Figures go on changing while parts are gone; each fault begins at a moment by chance. */
  private void announceAllUnderFaults(
      Announcements announcements, List<Change> changes, Receiver receiver) {
    AtomicInteger announced = new AtomicInteger();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      clock.scheduleAtFixedRate(
          () -> {
            if (announced.get() < CHANGES) {
              Change change = changes.get(announced.get());
              announcements.level(
                  INDICATOR, change.region(), change.period(), change.old(), change.now());
              announced.incrementAndGet();
            }
          },
          0,
          EVERY_MILLIS,
          TimeUnit.MILLISECONDS);
      List<Integer> moments = random.ints(FAULTS, 1, CHANGES).sorted().boxed().toList();
      for (int i = 0; i < FAULTS; i++) {
        int moment = moments.get(i);
        await().atMost(SOON).until(() -> announced.get() >= moment);
        fault(MORTAL.get(random.nextInt(MORTAL.size())));
      }
      for (int i = 0; i < IN_THE_MIDDLE; i++) {
        await().atMost(SOON).until(() -> receiver.underWay() > 1);
        fault("notification");
      }
      await().atMost(SOON).until(() -> announced.get() == CHANGES);
    } finally {
      clock.shutdown();
    }
    announcements.settled();
  }

  private void fault(String part) {
    assertEquals(0, stack.frontier("part", "kill", part).exit());
    Stack.Result started = stack.frontier("part", "start", part);
    assertEquals(0, started.exit(), started.output());
  }

  /**
   * Figures of a region and a year each; some are revised, and those in order after their first.
   */
  private List<Change> changes() {
    List<Change> first = new ArrayList<>();
    for (int i = 0; i < CHANGES - TAKEN_BACK; i++) {
      String region = REGIONS.get(i % REGIONS.size());
      String period = Integer.toString(1_000 + i / REGIONS.size());
      first.add(new Change(region, period, null, i < FALLS ? "500" : "700"));
    }
    List<Change> all = new ArrayList<>(first);
    Collections.shuffle(all, random);
    for (Change fall : first.subList(0, TAKEN_BACK)) {
      int at = all.indexOf(fall) + 1;
      all.add(
          at + random.nextInt(all.size() - at + 1),
          new Change(fall.region(), fall.period(), "500", "700"));
    }
    return all;
  }

  private static Set<Subject> expected(List<Change> changes, String step) {
    Set<Subject> expected = new HashSet<>();
    for (Change change : changes) {
      boolean below = change.now().equals("500");
      boolean mended = change.old() != null;
      if (step.equals("raised") ? below : mended) {
        expected.add(new Subject(change.region(), change.period(), step));
      }
    }
    return expected;
  }

  /** Notification hears of a new indicator by an event. */
  private static Subscriptions.WithWebhook subscribe(String url) {
    Subscriptions.WithWebhook[] made = new Subscriptions.WithWebhook[1];
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> made[0] = Subscriptions.toAnyBelow("reader", INDICATOR, "600", url));
    return made[0];
  }
}
