package dev.frontier.notification.application;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.News;
import dev.frontier.notification.Receiver;
import dev.frontier.notification.application.port.Senders;
import dev.frontier.notification.domain.channel.Lane;
import dev.frontier.platform.testing.FrontierStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is queued here goes to workers of this replica, if the transaction commits. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SendAtOnceTest {
  @Inject Feed feed;
  @Inject HandleIndicatorChanges changes;
  @Inject Senders senders;
  @Inject EntityManager database;
  @Inject MeterRegistry meters;
  @Inject Database others;
  private final Api reader = Api.as("approver-yn");
  private Receiver receiver;
  private String channel;
  private String indicator;

  @BeforeEach
  void subscribe() {
    receiver = Receiver.start();
    channel = reader.verified(receiver);
    indicator = feed.indicator();
    reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    await().until(this::nobodyIsBusy);
  }

  @AfterEach
  void hangUp() {
    receiver.close();
    others.update("DELETE FROM alert WHERE owner LIKE 'crowd-%'");
    for (String table : List.of("telling", "subscription_watch")) {
      others.update(
          "DELETE FROM "
              + table
              + " WHERE subscription_id IN (SELECT id FROM subscription WHERE owner LIKE"
              + " 'crowd-%')");
    }
    others.update("DELETE FROM subscription WHERE owner LIKE 'crowd-%'");
  }

  @Test
  void aMessageIsTakenInTheTransactionThatQueuesItAndSentOnce() {
    boolean taken = QuarkusTransaction.requiringNew().call(this::fallIsTaken);

    assertThat(taken).isTrue();
    await().until(() -> !receiver.alerts().isEmpty());
    await().until(this::nobodyIsBusy);
    assertThat(receiver.alerts()).hasSize(1);
    assertThat(reader.sentTo(channel))
        .filteredOn(message -> "alerts".equals(message.get("content")))
        .singleElement()
        .satisfies(message -> assertThat(message).containsEntry("state", "delivered"));
  }

  @Test
  void whatWasRolledBackIsNotSentAndKeepsNoWorker() {
    QuarkusTransaction.begin();
    boolean taken = fallIsTaken();

    QuarkusTransaction.rollback();

    assertThat(taken).isTrue();
    await().until(this::nobodyIsBusy);
    QuarkusTransaction.requiringNew().call(this::fallIsTaken);
    await().until(() -> !receiver.alerts().isEmpty());
    assertThat(receiver.alerts()).hasSize(1);
  }

  @Test
  void aMessageToAReceiverThatHasItsShareOfWorkersWaitsInTheQueue() {
    List<Lane> share = Collections.nCopies(100, new Lane("another", receiverName()));
    int reserved = senders.reserve(share);

    boolean taken = QuarkusTransaction.requiringNew().call(this::fallIsTaken);

    assertThat(reserved).isPositive();
    assertThat(taken).isFalse();
    senders.release(share.subList(0, reserved));
    await().until(() -> receiver.alerts().size() == 1);
  }

  @Test
  void aMessageOfOnePageOfManyWaitsInTheQueueForTheTransactionGoesOn() {
    crowd();

    boolean taken = QuarkusTransaction.requiringNew().call(this::fallIsTaken);

    assertThat(taken).isFalse();
    await().until(() -> receiver.alerts().size() == 1);
  }

  /** So many others to whom the same is told that they are more than a page. */
  private void crowd() {
    others.update(
        """
        WITH added AS (
          INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at)
          SELECT gen_random_uuid(), 'crowd-' || n, 'falls_below', ?, 'CN-GX', 900, 900, 'en', now()
            FROM generate_series(0, ?) n
          RETURNING id, indicator, region, kind, trips_at)
        INSERT INTO subscription_watch (subscription_id, indicator, region, kind, trips_at)
        SELECT id, indicator, region, kind, trips_at FROM added
        """,
        indicator,
        RaiseAlerts.PAGE);
  }

  /** Handles a fall in the transaction of the caller; says whether its message is taken in it. */
  private boolean fallIsTaken() {
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
    return (Boolean)
        database
            .createNativeQuery(
                "SELECT bool_and(claim IS NOT NULL) FROM message WHERE channel_id = ?1 AND content"
                    + " = 'alerts'")
            .setParameter(1, UUID.fromString(channel))
            .getSingleResult();
  }

  /** By which workers are shared. */
  private String receiverName() {
    return (String)
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    database
                        .createNativeQuery("SELECT receiver FROM channel WHERE id = ?1")
                        .setParameter(1, UUID.fromString(channel))
                        .getSingleResult());
  }

  private boolean nobodyIsBusy() {
    return meters.get("frontier.webhook.under.way").gauge().value() == 0;
  }
}
