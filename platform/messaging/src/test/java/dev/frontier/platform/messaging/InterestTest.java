package dev.frontier.platform.messaging;

import static dev.frontier.platform.messaging.Consumed.event;
import static dev.frontier.platform.messaging.Consumed.ids;
import static dev.frontier.platform.messaging.Consumed.records;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.PostgresAndKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class InterestTest {
  private static final String CONSUMER = "test.interest";
  private static final String WANTED = "TRADE_TOTAL:CN-GX";
  private static final String OTHER = "TRADE_TOTAL:CN-BJ";
  private static final Interest IN_WANTED = keys -> Set.of(WANTED);

  @Inject Inbox inbox;
  @Inject TestDatabase database;

  @BeforeEach
  void clear() {
    database.clear();
  }

  @Test
  void onlyEventsOfInterestReachTheUseCaseInTheirOrder() {
    List<UUID> ids = ids(4);

    inbox.process(
        CONSUMER,
        records(
            event(ids.get(0), 0, WANTED, "{}"),
            event(ids.get(1), 1, OTHER, "{}"),
            event(ids.get(2), 2, OTHER, "{}"),
            event(ids.get(3), 3, WANTED, "{}")),
        IN_WANTED,
        this::apply);

    assertThat(database.applied(CONSUMER)).containsExactly(ids.get(0), ids.get(3));
  }

  @Test
  void nobodyRemembersWhatWasPassedOver() {
    inbox.process(
        CONSUMER, records(event(EventIds.next(), 0, OTHER, "{}")), IN_WANTED, this::apply);

    assertThat(database.count("select count(*) from inbox")).isZero();
  }

  @Test
  void anEventPassedOverOnceIsAppliedWhenItComesAgainAndIsOfUseThen() {
    UUID id = EventIds.next();
    inbox.process(CONSUMER, records(event(id, 0, OTHER, "{}")), IN_WANTED, this::apply);

    inbox.process(CONSUMER, records(event(id, 0, OTHER, "{}")), keys -> keys, this::apply);

    assertThat(database.applied(CONSUMER)).containsExactly(id);
  }

  @Test
  void theDataOfWhatIsPassedOverIsNotLookedAt() {
    inbox.process(
        CONSUMER, records(event(EventIds.next(), 0, OTHER, "no json")), IN_WANTED, this::apply);

    assertThat(database.count("select count(*) from outbox")).isZero();
  }

  @Test
  void whatHasNoKeyOrNoEnvelopeConcernsEverybody() {
    UUID noKey = EventIds.next();
    ConsumerRecord<String, byte[]> noEnvelope =
        new ConsumerRecord<>(Consumed.TOPIC, 0, 1, OTHER, "{}".getBytes(StandardCharsets.UTF_8));

    inbox.process(
        CONSUMER, records(event(noKey, 0, null, "{}"), noEnvelope), IN_WANTED, this::apply);

    assertThat(database.applied(CONSUMER)).containsExactly(noKey);
    assertThat(database.query("select headers ->> 'dlq_offset' from outbox")).containsExactly("1");
  }

  @Test
  void everyKeyIsAskedForOnceABatch() {
    List<Set<String>> asked = new ArrayList<>();

    inbox.process(
        CONSUMER,
        records(
            event(EventIds.next(), 0, WANTED, "{}"),
            event(EventIds.next(), 1, OTHER, "{}"),
            event(EventIds.next(), 2, WANTED, "{}"),
            event(EventIds.next(), 3, null, "{}")),
        keys -> {
          asked.add(keys);
          return keys;
        },
        this::apply);

    assertThat(asked).containsExactly(Set.of(WANTED, OTHER));
  }

  @Test
  void whileNobodyCanSayWhatIsOfUseTheBatchWaits() {
    UUID id = EventIds.next();
    List<Set<String>> asked = new ArrayList<>();

    inbox.process(
        CONSUMER,
        records(event(id, 0, WANTED, "{}")),
        keys -> {
          asked.add(keys);
          if (asked.size() < 3) {
            throw new IllegalStateException(
                new SQLTransientConnectionException("connection refused", "08001"));
          }
          return keys;
        },
        this::apply);

    assertThat(asked).hasSize(3);
    assertThat(database.applied(CONSUMER)).containsExactly(id);
  }

  private void apply(List<ReceivedEvent> events) {
    events.forEach(event -> database.apply(CONSUMER, event));
  }
}
