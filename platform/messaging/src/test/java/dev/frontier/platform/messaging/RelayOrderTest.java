package dev.frontier.platform.messaging;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.PostgresAndKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the relay does with events that Kafka refuses, and how relays share. */
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class RelayOrderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Outbox outbox;
  @Inject TestDatabase database;
  @Inject MessagingConfig config;

  private OutboxRelay relay;

  @BeforeEach
  void prepare() {
    database.clear();
    relay =
        new OutboxRelay(
            database::open,
            () -> EventSender.connect(config.bootstrapServers(), Map.of(), Set.of()),
            config,
            new RelayStats(new SimpleMeterRegistry()));
  }

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void aRefusedEventHoldsBackItsKeyAndNothingElse() {
    TestTopic small =
        TestTopic.create(config.bootstrapServers(), 1, Map.of("max.message.bytes", "100000"));
    TestTopic other = TestTopic.create(config.bootstrapServers(), 1, Map.of());
    String free = keyApartFrom(small, other);
    append(event(small, "k", 1, ""), event(small, "k", 2, Noise.letters(1, 300_000)));
    append(event(small, "k", 3, ""), event(other, free, 1, ""));
    relay.start();

    await().atMost(PATIENCE).until(() -> other.readAll().size() == 1);
    await().atMost(PATIENCE).until(() -> small.readAll().size() >= 1);
    append(event(other, free, 2, ""));
    await().atMost(PATIENCE).until(() -> numbers(other).contains(2L));
    List<Long> heldBack = numbers(small);
    small.set("max.message.bytes", "1000000");
    await().atMost(PATIENCE).until(() -> pending() == 0);

    assertThat(heldBack).containsOnly(1L);
    assertThat(numbers(small)).containsExactly(1L, 2L, 3L);
    assertThat(numbers(other)).containsExactly(1L, 2L);
  }

  @Test
  void aTopicThatDoesNotExistHoldsBackNoOther() {
    TestTopic missing = new TestTopic("test.missing", config.bootstrapServers());
    TestTopic other = TestTopic.create(config.bootstrapServers(), 1, Map.of());
    String free = keyApartFrom(missing, other);
    append(event(missing, "k", 1, ""));
    append(event(other, free, 1, ""));
    relay.start();

    await().atMost(PATIENCE).until(() -> numbers(other).size() == 1);

    assertThat(pending()).isEqualTo(1);
  }

  @Test
  void aStoppedRelayLeavesNothingUnderWayAndNothingLost() {
    TestTopic topic = TestTopic.create(config.bootstrapServers(), 1, Map.of());
    IntStream.rangeClosed(1, 2000).forEach(n -> append(event(topic, "k", n, "")));
    relay.start();
    await().atMost(PATIENCE).until(() -> pending() < 2000);

    relay.close();

    long left = pending();
    assertThat(numbers(topic)).hasSize((int) (2000 - left)).isSorted();
    assertThat(ownedBuckets()).isZero();
  }

  @Test
  void relaysShareTheBucketsAndTakeOverThoseOfOneThatWent() throws SQLException {
    try (RelayConnection first = new RelayConnection(database.open())) {
      first.shareBuckets();
      assertThat(first.owned()).hasSize(Buckets.COUNT);
      try (RelayConnection second = new RelayConnection(database.open())) {
        second.shareBuckets();
        assertThat(second.owned()).isEmpty();

        first.shareBuckets();
        second.shareBuckets();

        assertThat(first.owned()).hasSize(Buckets.COUNT / 2);
        assertThat(second.owned())
            .hasSize(Buckets.COUNT / 2)
            .doesNotContainAnyElementsOf(first.owned());
      }
      await()
          .until(
              () -> {
                first.shareBuckets();
                return first.owned().size() == Buckets.COUNT;
              });
    }
  }

  @Test
  void theOutboxIsReadInItsOrderAndNeverSorted() throws SQLException {
    Connection connection = database.open();
    try (RelayConnection relayed = new RelayConnection(connection);
        PreparedStatement explain = connection.prepareStatement("explain " + OutboxTable.OLDEST)) {
      explain.setArray(1, connection.createArrayOf("int2", new Integer[] {1, 2}));
      explain.setInt(2, 9);
      explain.setLong(3, 1_000_000);
      StringBuilder lines = new StringBuilder();
      try (ResultSet plan = explain.executeQuery()) {
        while (plan.next()) {
          lines.append(plan.getString(1)).append('\n');
        }
      }

      assertThat(relayed.owned()).isEmpty();
      assertThat(lines.toString()).contains("Index Scan using outbox_pkey").doesNotContain("Sort");
    }
  }

  @Test
  void aRoundEndsAtItsBytesButHasOneRowAtLeast() throws SQLException {
    TestTopic topic = new TestTopic("t", "");
    append(
        event(topic, "a", 1, "x".repeat(1000)), event(topic, "a", 2, ""), event(topic, "a", 3, ""));
    List<Integer> buckets = List.of((int) Buckets.of("t", "a"));
    try (Connection connection = database.open()) {

      List<OutboxRow> some = OutboxTable.read(connection, buckets, 10, 1030);
      List<OutboxRow> one = OutboxTable.read(connection, buckets, 10, 1);

      assertThat(some).hasSize(2);
      assertThat(one).hasSize(1);
    }
  }

  private List<Long> numbers(TestTopic topic) {
    return topic.readAll().stream().map(TestTopic.Arrival::number).toList();
  }

  private long pending() {
    return database.count("select count(*) from outbox");
  }

  private long ownedBuckets() {
    return database.count(
        "select count(*) from pg_locks where locktype = 'advisory' and classid::bigint = ?",
        (long) Buckets.OWNER_LOCK);
  }

  private void append(OutgoingEvent... events) {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(events)));
  }

  /** A key of the topic that does not share the bucket of the held topic's key k. */
  private static String keyApartFrom(TestTopic held, TestTopic topic) {
    return IntStream.iterate(0, n -> n + 1)
        .mapToObj(n -> "o" + n)
        .filter(key -> Buckets.of(topic.name(), key) != Buckets.of(held.name(), "k"))
        .findFirst()
        .orElseThrow();
  }

  private static OutgoingEvent event(TestTopic topic, String key, long n, String padding) {
    return new OutgoingEvent(
        topic.name(),
        key,
        "dev.frontier.test.counted.v1",
        key,
        Instant.now(),
        "urn:test",
        Map.of("n", n, "padding", padding));
  }
}
