package dev.frontier.platform.messaging;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.platform.testing.PostgresAndKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** That each event is applied once and in order. */
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class InboxTest extends InboxWorld {
  @Test
  void aBatchIsAppliedInOrder() {
    List<UUID> ids = Consumed.ids(200);

    inbox.process(CONSUMER, Consumed.batch(ids), this::apply);

    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
    assertThat(calls).hasValue(1);
  }

  @Test
  void whatIsDeliveredAgainIsNotAppliedAgain() {
    List<UUID> ids = Consumed.ids(10);
    inbox.process(CONSUMER, Consumed.batch(ids.subList(0, 6)), this::apply);

    inbox.process(CONSUMER, Consumed.batch(ids), this::apply);

    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
  }

  @Test
  void anEventThatIsTwiceInABatchIsAppliedOnce() {
    List<UUID> ids = Consumed.ids(3);
    List<UUID> twice = List.of(ids.get(0), ids.get(1), ids.get(0), ids.get(2), ids.get(1));

    inbox.process(CONSUMER, Consumed.batch(twice), this::apply);

    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
  }

  @Test
  void anotherConsumerAppliesTheSameEvent() {
    List<UUID> ids = Consumed.ids(3);
    inbox.process(CONSUMER, Consumed.batch(ids), this::apply);

    inbox.process("test.other", Consumed.batch(ids), events -> apply("test.other", events));

    assertThat(database.applied("test.other")).containsExactlyElementsOf(ids);
  }

  @Test
  void readersOfTheSamePartitionDuringARebalanceApplyEachEventOnce() throws Exception {
    List<UUID> ids = Consumed.ids(60);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> old =
        CompletableFuture.runAsync(
            () ->
                inbox.process(
                    CONSUMER,
                    Consumed.batch(ids.subList(0, 40)),
                    events -> {
                      inside.countDown();
                      join(goOn);
                      apply(events);
                    }));
    inside.await();

    CompletableFuture<Void> next =
        CompletableFuture.runAsync(() -> inbox.process(CONSUMER, Consumed.batch(ids), this::apply));
    await()
        .until(
            () ->
                database.count(
                        "select count(*) from pg_stat_activity where wait_event = 'transactionid'")
                    == 1);
    goOn.countDown();
    CompletableFuture.allOf(old, next).join();

    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
  }

  @Test
  void aStoppingServiceGivesUpAndLeavesTheEventsForLater() {
    Inbox stopping = new Inbox(dataSource, outbox, config, new SimpleMeterRegistry());
    List<UUID> ids = Consumed.ids(2);

    assertThatThrownBy(
            () ->
                stopping.process(
                    CONSUMER,
                    Consumed.batch(ids),
                    events -> {
                      stopping.stop(null);
                      throw new IllegalStateException(new java.net.ConnectException("refused"));
                    }))
        .isInstanceOf(InboxStopped.class);

    inbox.process(CONSUMER, Consumed.batch(ids), this::apply);
    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
  }

  @Test
  void oldIdsAreForgottenAndYoungOnesAreNot() throws Exception {
    inbox.process(CONSUMER, Consumed.batch(Consumed.ids(3)), this::apply);
    database.execute("update inbox set seen_at = seen_at - interval '46 days'");
    inbox.process(CONSUMER, Consumed.batch(Consumed.ids(2)), this::apply);

    try (Connection connection = database.open()) {
      InboxTable.prune(connection, Duration.ofDays(45));
    }

    assertThat(database.count("select count(*) from inbox")).isEqualTo(2);
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
