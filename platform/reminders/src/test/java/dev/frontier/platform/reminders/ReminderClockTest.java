package dev.frontier.platform.reminders;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.PostgresOnly;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scheduler looks by itself. */
@QuarkusTest
@WithTestResource(PostgresOnly.class)
@TestProfile(ReminderClockTest.EverySecond.class)
class ReminderClockTest {
  /** As in production, only more often. */
  public static class EverySecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("frontier.reminders.every", "1s");
    }
  }

  @Inject Reminders reminders;
  @Inject TestDatabase database;

  @BeforeEach
  void clear() {
    database.clear();
  }

  @Test
  void whatBecomesDueIsSentWithoutAnybodyAsking() {
    Instant soon = Instant.now().plus(Duration.ofDays(14)).plusSeconds(5);
    Duty duty = Samples.from(Samples.dueAt(Samples.duty("d"), soon), Instant.EPOCH);
    QuarkusTransaction.requiringNew().run(() -> reminders.put(List.of(duty), Instant.now()));
    assertThat(database.sent()).isEmpty();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(database.sent()).containsExactly("d due_in_14"));
  }
}
