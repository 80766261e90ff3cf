package dev.frontier.platform.messaging;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.Faults;
import dev.frontier.platform.testing.PostgresAndKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the outbox promises, put to the test: several writers, two relays, and between them the
 * broker is killed, a relay is killed, and a relay loses its database connection. Every event
 * arrives, in the order of commits of its key.
 */
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class RelayFaultsTest {
  private static final Logger LOG = Logger.getLogger(RelayFaultsTest.class);
  private static final int KEYS = 50;
  private static final int WRITERS = 4;
  private static final int TRANSACTIONS_A_PHASE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Outbox outbox;
  @Inject TestDatabase database;
  @Inject MessagingConfig config;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private TestTopic topic;
  private OutboxRelay own;

  @BeforeEach
  void prepare() {
    database.clear();
    topic = TestTopic.create(config.bootstrapServers(), 6, Map.of());
    own =
        new OutboxRelay(
            database::open,
            () -> EventSender.connect(config.bootstrapServers(), Map.of(), Set.of()),
            config,
            new RelayStats(meters));
  }

  @AfterEach
  void mend() {
    own.close();
    Faults.start("kafka");
  }

  @Test
  void everyEventArrivesInTheOrderOfItsKeyThroughKilledBrokersAndRelays() throws Exception {
    try (Writers writers = new Writers(outbox, database, topic.name(), KEYS, WRITERS);
        RelayProcess killed = RelayProcess.start(database, config.bootstrapServers())) {
      own.start();
      await().atMost(PATIENCE).until(() -> relaysThatOwnBuckets() == 2);

      // Both relays send.
      writers.write(TRANSACTIONS_A_PHASE);
      await().atMost(PATIENCE).until(() -> sentByOwn() > 0 && killed.sent() > 0);

      // The broker is killed while writers write, and comes back while they go on.
      writers.write(TRANSACTIONS_A_PHASE);
      Faults.kill("kafka");
      writers.write(TRANSACTIONS_A_PHASE);
      writers.awaitWritten();
      long waiting = pending();
      Faults.start("kafka");
      writers.write(TRANSACTIONS_A_PHASE);
      long before = killed.sent();
      await().atMost(PATIENCE).until(() -> killed.sent() > before);

      // One relay is killed in the midst of sending; the other takes over its buckets.
      killed.kill();
      writers.write(TRANSACTIONS_A_PHASE);
      writers.awaitWritten();
      await().atMost(PATIENCE).until(() -> pending() == 0);
      assertThat(relaysThatOwnBuckets()).isEqualTo(1);

      // A third comes; then the own one's connection is cut again and again while it sends.
      try (RelayProcess third = RelayProcess.start(database, config.bootstrapServers())) {
        await().atMost(PATIENCE).until(() -> relaysThatOwnBuckets() == 2);
        writers.write(TRANSACTIONS_A_PHASE);
        // Only now: a cut hands all buckets to whoever comes back first.
        await().atMost(PATIENCE).until(() -> third.sent() > 0);
        for (int cuts = 0; cuts < 5; cuts++) {
          double sent = sentByOwn();
          await().atMost(PATIENCE).until(() -> sentByOwn() > sent || pending() == 0);
          cutConnections();
          writers.write(TRANSACTIONS_A_PHASE / 5);
        }
        writers.awaitWritten();
        await().atMost(PATIENCE).until(() -> pending() == 0);
      }

      List<TestTopic.Arrival> arrivals = topic.readAll();
      assertThat(waiting).as("events that waited for the broker").isPositive();
      verify(writers.committed(), arrivals);
    }
  }

  private void verify(Map<String, Long> committed, List<TestTopic.Arrival> arrivals) {
    Set<UUID> seen = new HashSet<>();
    List<TestTopic.Arrival> once =
        arrivals.stream().filter(arrival -> seen.add(arrival.id())).toList();
    long expected = committed.values().stream().mapToLong(Long::longValue).sum();
    LOG.infof(
        "%d events over %d keys arrived in %d records, %d of them repeats",
        once.size(), committed.size(), arrivals.size(), arrivals.size() - once.size());
    assertThat(expected).isGreaterThan(4000);
    assertThat(once).hasSize((int) expected);
    committed.forEach(
        (key, count) ->
            assertThat(once.stream().filter(a -> a.key().equals(key)).map(a -> a.number()))
                .as("the numbers of key %s", key)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList()));
  }

  private double sentByOwn() {
    return meters.get("frontier.outbox.sent").counter().count();
  }

  private long pending() {
    return database.count("select count(*) from outbox");
  }

  private long relaysThatOwnBuckets() {
    return database.count(
        "select count(distinct pid) from pg_locks where locktype = 'advisory' and classid::bigint ="
            + " ?",
        (long) Buckets.OWNER_LOCK);
  }

  /** Ends the connections of all relays, as a failover of the database would. */
  private void cutConnections() {
    database.query(
        "select pg_terminate_backend(pid) from pg_locks"
            + " where locktype = 'advisory' and classid::bigint = ?",
        (long) Buckets.PRESENCE_LOCK);
  }
}
