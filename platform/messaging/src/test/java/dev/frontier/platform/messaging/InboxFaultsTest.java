package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.Faults;
import dev.frontier.platform.testing.PostgresAndKafka;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the inbox waits out, and what it gives up when a database fails or is slow. */
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class InboxFaultsTest extends InboxWorld {
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

  private static MessagingConfig withTimeout(String timeout) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(MessagingConfig.class)
        .withDefaultValue("frontier.messaging.inbox.transaction-timeout", timeout)
        .build()
        .getConfigMapping(MessagingConfig.class);
  }
}
