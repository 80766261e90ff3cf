package dev.frontier.platform.messaging;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.platform.testing.Faults;
import dev.frontier.platform.testing.PostgresAndKafka;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class InboxTest {
  private static final String CONSUMER = "test.figures";

  @Inject Inbox inbox;
  @Inject Outbox outbox;
  @Inject MessagingConfig config;
  @Inject TestDatabase database;
  @Inject DataSource dataSource;

  private final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void clear() {
    database.clear();
  }

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
  void poisonGoesToTheDeadLettersAndTheRestIsAppliedInOrder() {
    List<UUID> ids = Consumed.ids(100);
    Set<UUID> poison = Set.of(ids.get(0), ids.get(41), ids.get(42), ids.get(99));

    inbox.process(
        CONSUMER,
        Consumed.batch(ids),
        events -> {
          apply(events);
          if (events.stream().anyMatch(event -> poison.contains(event.id()))) {
            throw new PoisonEvent("the region is not in the catalogue", null);
          }
        });

    assertThat(database.applied(CONSUMER))
        .containsExactlyElementsOf(ids.stream().filter(id -> !poison.contains(id)).toList());
    assertThat(dead("ce_id"))
        .containsExactlyElementsOf(
            ids.stream().filter(poison::contains).map(UUID::toString).toList());
    assertThat(dead("dlq_reason")).containsOnly("the region is not in the catalogue");
    assertThat(dead("dlq_consumer")).containsOnly(CONSUMER);
    assertThat(dead("dlq_offset")).containsExactly("0", "41", "42", "99");
    assertThat(database.query("select distinct topic from outbox"))
        .containsExactly(Consumed.TOPIC + ".dlq");
  }

  @Test
  void recordsThatAreNoEventsGoToTheDeadLettersWithoutTroublingTheUseCase() {
    List<UUID> ids = Consumed.ids(2);
    ConsumerRecord<String, byte[]> notJson = Consumed.event(ids.get(0), 1, "{\"value\": ");
    ConsumerRecord<String, byte[]> noHeaders =
        new ConsumerRecord<>(Consumed.TOPIC, 0, 2, null, "{}".getBytes(StandardCharsets.UTF_8));

    inbox.process(
        CONSUMER,
        Consumed.records(notJson, noHeaders, Consumed.event(ids.get(1), 3, "{}")),
        this::apply);

    assertThat(database.applied(CONSUMER)).containsExactly(ids.get(1));
    assertThat(calls).hasValue(1);
    assertThat(dead("dlq_reason"))
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("the data is not JSON: "),
            reason -> assertThat(reason).isEqualTo("header ce_specversion is missing"));
  }

  @Test
  void aDeadLetterIsWrittenOnceHoweverOftenItIsDelivered() {
    ConsumerRecords<String, byte[]> broken =
        Consumed.records(
            Consumed.event(EventIds.next(), 1, "not json"),
            new ConsumerRecord<>(Consumed.TOPIC, 0, 2, "key", new byte[] {0, -1}));
    inbox.process(CONSUMER, broken, this::apply);

    inbox.process(CONSUMER, broken, this::apply);

    assertThat(dead("dlq_offset")).containsExactly("1", "2");
  }

  @Test
  void aFailureOfTheInfrastructureIsWaitedOutAndNothingIsSetAside() {
    List<UUID> ids = Consumed.ids(5);

    inbox.process(
        CONSUMER,
        Consumed.batch(ids),
        events -> {
          apply(events);
          if (calls.get() < 12) {
            throw new IllegalStateException(
                new SQLTransientConnectionException("connection refused", "08001"));
          }
        });

    assertThat(calls).hasValue(12);
    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
    assertThat(dead("ce_id")).isEmpty();
  }

  @Test
  void aDatabaseThatGoesAwayUnderABatchIsWaitedFor() {
    List<UUID> ids = Consumed.ids(5);

    inbox.process(
        CONSUMER,
        Consumed.batch(ids),
        events -> {
          if (calls.get() == 0) {
            Faults.stop("postgres");
            CompletableFuture.runAsync(() -> Faults.start("postgres"));
          }
          apply(events);
        });

    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
    assertThat(dead("ce_id")).isEmpty();
  }

  @Test
  @Timeout(30)
  void aBatchThatIsTooLongForItsTransactionIsAppliedInHalves() {
    Inbox hurried = new Inbox(dataSource, outbox, withTimeout("1s"), new SimpleMeterRegistry());
    List<UUID> ids = Consumed.ids(2);

    hurried.process(
        CONSUMER,
        Consumed.batch(ids),
        events -> {
          if (events.size() > 1) {
            database.query("select pg_sleep(1.5)");
          }
          apply(events);
        });

    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
    assertThat(dead("ce_id")).isEmpty();
  }

  @Test
  @Timeout(60)
  void anEventThatAloneIsTooLongForItsTransactionIsSetAsideAndTheRestIsApplied() {
    Inbox hurried = new Inbox(dataSource, outbox, withTimeout("1s"), new SimpleMeterRegistry());
    List<UUID> ids = Consumed.ids(3);

    hurried.process(
        CONSUMER,
        Consumed.batch(ids),
        events -> {
          if (events.stream().anyMatch(event -> event.id().equals(ids.get(1)))) {
            database.query("select pg_sleep(1.5)");
          }
          apply(events);
        });

    assertThat(database.applied(CONSUMER)).containsExactly(ids.get(0), ids.get(2));
    assertThat(dead("ce_id")).containsExactly(ids.get(1).toString());
  }

  @Test
  void aDatabaseThatNeverAnswersIsGivenUpAfterTheTransactionIs() throws Exception {
    try (Connection pooled = dataSource.getConnection()) {
      Duration patience = Duration.ofMillis(pooled.getNetworkTimeout());

      assertThat(patience)
          .isGreaterThan(config.inbox().transactionTimeout())
          .isLessThan(config.inbox().transactionTimeout().multipliedBy(2));
    }
    assertThat(
            dataSource
                .unwrap(AgroalDataSource.class)
                .getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperties())
        .containsEntry("connectTimeout", "10")
        .containsEntry("tcpKeepAlive", "true");
  }

  @Test
  void aDefectIsTriedAgainBeforeTheEventIsSetAside() {
    List<UUID> ids = Consumed.ids(3);

    inbox.process(
        CONSUMER,
        Consumed.batch(ids),
        events -> {
          if (events.stream().anyMatch(event -> event.id().equals(ids.get(1)))) {
            calls.incrementAndGet();
            throw new IllegalStateException("a defect");
          }
          events.forEach(event -> database.apply(CONSUMER, event));
        });

    // Once among all three, once beside its neighbour, then alone.
    assertThat(calls.get()).isBetween(config.inbox().attempts() + 1, config.inbox().attempts() + 2);
    assertThat(database.applied(CONSUMER)).containsExactly(ids.get(0), ids.get(2));
    assertThat(dead("dlq_reason")).containsExactly("java.lang.IllegalStateException: a defect");
  }

  @Test
  void aRaceThatPassesLosesNothing() {
    List<UUID> ids = Consumed.ids(1);

    inbox.process(
        CONSUMER,
        Consumed.batch(ids),
        events -> {
          apply(events);
          if (calls.get() < 3) {
            throw new IllegalStateException(new java.sql.SQLException("duplicate", "23505"));
          }
        });

    assertThat(database.applied(CONSUMER)).containsExactlyElementsOf(ids);
    assertThat(dead("ce_id")).isEmpty();
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

  private void apply(List<ReceivedEvent> events) {
    apply(CONSUMER, events);
  }

  private void apply(String consumer, List<ReceivedEvent> events) {
    calls.incrementAndGet();
    events.forEach(event -> database.apply(consumer, event));
  }

  private static MessagingConfig withTimeout(String timeout) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(MessagingConfig.class)
        .withDefaultValue("frontier.messaging.inbox.transaction-timeout", timeout)
        .build()
        .getConfigMapping(MessagingConfig.class);
  }

  private List<String> dead(String header) {
    return database.query("select headers ->> '" + header + "' from outbox order by seq");
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
