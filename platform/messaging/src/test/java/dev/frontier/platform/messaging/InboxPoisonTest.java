package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.PostgresAndKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.Test;

/** That what can never be applied is set aside and holds up nothing. */
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class InboxPoisonTest extends InboxWorld {
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
}
