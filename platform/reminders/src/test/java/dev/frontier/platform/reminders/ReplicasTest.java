package dev.frontier.platform.reminders;

import static dev.frontier.platform.reminders.Samples.DUE;
import static dev.frontier.platform.reminders.Samples.LONG_BEFORE;
import static dev.frontier.platform.reminders.Samples.duty;
import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.PostgresOnly;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several replicas on one database, and one that is killed between the ledger and the commit. */
@QuarkusTest
@WithTestResource(PostgresOnly.class)
class ReplicasTest {
  private static final Instant NOW = DUE.minus(Duration.ofDays(7));

  @Inject Reminders reminders;
  @Inject TestDatabase database;

  @BeforeEach
  void clear() {
    database.clear();
    TestParts.POISON.clear();
  }

  @Test
  void twoAtOnceSendEachReminderOnce() throws Exception {
    owe(500);
    CyclicBarrier together = new CyclicBarrier(3);
    List<Callable<Integer>> replicas =
        List.of(() -> replica(together), () -> replica(together), () -> service(together));

    int looked = inParallel(replicas);

    assertThat(looked).isEqualTo(500);
    assertThat(database.sent()).hasSize(500).doesNotHaveDuplicates();
    assertThat(database.skipped()).hasSize(500);
  }

  @Test
  void oneThatIsKilledBetweenLedgerAndCommitLosesNothingAndSendsNothingTwice() throws Exception {
    owe(20);
    try (ReminderProcess other = ReminderProcess.start(database, NOW)) {
      await().atMost(Duration.ofSeconds(60)).until(other::hasSent);
      assertThat(database.sent()).as("what it has not committed").isEmpty();
      // What it holds is left to it, so nobody waits for it either.
      assertThat(reminders.remind(NOW)).isEqualTo(20 - ReminderProcess.BATCH);

      other.kill();
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              reminders.remind(NOW);
              assertThat(database.sent()).hasSize(20);
            });
    assertThat(database.sent()).doesNotHaveDuplicates();
    assertThat(database.column("select count(*) from reminder_ledger")).containsExactly("40");
  }

  private void owe(int count) {
    List<Duty> duties = IntStream.range(0, count).mapToObj(n -> duty("d" + n)).toList();
    QuarkusTransaction.requiringNew().run(() -> reminders.put(duties, LONG_BEFORE));
  }

  /** The service itself, until it finds nothing more. */
  private int service(CyclicBarrier together) throws Exception {
    together.await();
    int looked = 0;
    while (!allAreSent()) {
      looked += reminders.remind(NOW);
    }
    return looked;
  }

  /** Another one, on a connection of its own. */
  private int replica(CyclicBarrier together) throws Exception {
    int looked = 0;
    try (Connection connection = database.open()) {
      connection.setAutoCommit(false);
      ReminderRound round =
          new ReminderRound(Samples.SCHEDULES, duties -> duties, sent -> writeOn(connection, sent));
      together.await();
      while (!allAreSent()) {
        looked += round.claimed(connection, NOW, 7).duties();
        connection.commit();
      }
    }
    return looked;
  }

  private boolean allAreSent() {
    return database.column("select 1 from reminder_duty where next_at <= '" + NOW + "'").isEmpty();
  }

  static void writeOn(Connection connection, List<Reminder> reminders) {
    try {
      TestParts.write(connection, reminders);
    } catch (java.sql.SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static int inParallel(List<Callable<Integer>> replicas) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(replicas.size());
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (Callable<Integer> replica : replicas) {
        running.add(threads.submit(replica));
      }
      int sum = 0;
      for (Future<Integer> one : running) {
        sum += one.get();
      }
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }
}
