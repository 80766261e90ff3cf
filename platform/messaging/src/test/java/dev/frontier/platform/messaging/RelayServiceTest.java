package dev.frontier.platform.messaging;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.Faults;
import dev.frontier.platform.testing.PostgresAndKafka;
import dev.frontier.platform.testing.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way as a service has it: outbox, relay, Kafka, reader, inbox. */
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
@TestProfile(RelayServiceTest.WithRelay.class)
class RelayServiceTest {
  private static final String TOPIC = "frontier.collection.v1";

  @Inject Outbox outbox;
  @Inject TestDatabase database;
  @Inject MeterRegistry meters;
  @Inject @Readiness RelayService service;

  /** The service's own relay runs. */
  public static class WithRelay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("frontier.messaging.relay.enabled", "true");
    }
  }

  @BeforeEach
  void clear() {
    // Of the tests before, whose topics may be gone.
    database.execute("delete from outbox");
    database.execute("truncate applied");
  }

  @Test
  void anEventReachesTheReaderOfAnotherService() {
    List<UUID> ids = append(List.of("a", "b", "a"));

    await().untilAsserted(() -> assertThat(applied(ids)).containsExactlyInAnyOrderElementsOf(ids));

    await().until(() -> database.count("select count(*) from outbox") == 0);
    await().until(() -> meters.get("frontier.outbox.sent").counter().count() >= 3);
    assertThat(meters.get("frontier.inbox.applied").counter().count()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatComesTwiceIsAppliedOnce() {
    UUID id = EventIds.next();
    String type = "dev.frontier.ingestion.collection.v1";
    TestEvents.publish(TOPIC, "k", type, "{}", id);

    TestEvents.publish(TOPIC, "k", type, "{}", id);

    UUID last = TestEvents.publish(TOPIC, "k", type, "{}");
    await().until(() -> database.applied(PipelineConsumer.NAME).contains(last));
    assertThat(applied(List.of(id))).containsExactly(id);
  }

  @Test
  void theServiceIsReadyAndTakesEventsWhileKafkaIsAway() {
    append(List.of("a"));
    await().until(() -> database.count("select count(*) from outbox") == 0);
    Faults.kill("kafka");
    try {
      List<UUID> ids = append(List.of("a", "b", "c"));

      await().until(() -> gauge("frontier.outbox.pending") == 3);
      await().until(() -> gauge("frontier.outbox.oldest.age") > 0.2);
      HealthCheckResponse health = service.call();
      Faults.start("kafka");

      assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
      assertThat(health.getData().orElseThrow()).containsEntry("pending", 3L);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(applied(ids)).containsExactlyInAnyOrderElementsOf(ids));
      await().until(() -> gauge("frontier.outbox.pending") == 0);
    } finally {
      Faults.start("kafka");
    }
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }

  private List<UUID> applied(List<UUID> ids) {
    return database.applied(PipelineConsumer.NAME).stream().filter(ids::contains).toList();
  }

  private List<UUID> append(List<String> keys) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (String key : keys) {
      events.add(
          new OutgoingEvent(
              TOPIC,
              key,
              "dev.frontier.ingestion.collection.v1",
              key,
              Instant.now(),
              "urn:frontier:contracts:ingestion:collection:v1",
              Map.of("key", key)));
    }
    return QuarkusTransaction.requiringNew().call(() -> outbox.append(events));
  }
}
