package dev.frontier.notification.adapter.out.persistence;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.application.ChooseChannels;
import dev.frontier.notification.application.CreateSubscription;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.notification.application.Limits;
import dev.frontier.notification.application.port.Signals;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Rules;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds when several replicas work on one database. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ReplicasTest {
  private static final Instant VINTAGE = Instant.parse("2026-08-01T00:00:00.5Z");

  @Inject Feed feed;
  @Inject HandleIndicatorChanges changes;
  @Inject CreateSubscription create;
  @Inject Limits limits;
  @Inject DataSource pool;
  @Inject Signals signals;
  @Inject Database database;
  private final Api api = Api.as("approver-gs");
  private final ExecutorService replicas = Executors.newFixedThreadPool(8);

  @AfterEach
  void stop() {
    replicas.shutdownNow();
  }

  @Test
  void replicasThatHearOfTheSameFigureAtOnceRaiseOneAlert() throws Exception {
    String indicator = feed.indicator();
    Api.Made made = api.fallsBelow(indicator, "900", null);
    CountDownLatch together = new CountDownLatch(1);

    List<Future<Integer>> raised =
        IntStream.range(0, 8)
            .mapToObj(
                replica ->
                    replicas.submit(
                        () -> {
                          together.await();
                          return changes.handle(
                              List.of(news(indicator, "2022"), news(indicator, "2023")));
                        }))
            .toList();
    together.countDown();

    int total = 0;
    for (Future<Integer> each : raised) {
      total += each.get();
    }
    assertThat(total).isEqualTo(2);
    assertThat(api.inbox(made)).hasSize(2);
  }

  @Test
  void ofOneOwnerALaterPositionIsNeverSeenBeforeAnEarlierOne() {
    String indicator = feed.indicator();
    String other = feed.indicator();
    Api.Made made = api.fallsBelow(indicator, "900", null);
    Api.Made second = api.fallsBelow(other, "900", null);
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          changes.handle(List.of(news(indicator, "2022")));
                          awaitQuietly(commit);
                        }),
            replicas);
    await().until(() -> locks(AlertTable.LOCK, true) == 1);

    CompletableFuture<Void> later =
        CompletableFuture.runAsync(() -> changes.handle(List.of(news(other, "2023"))), replicas);

    await().until(() -> locks(AlertTable.LOCK, false) == 1);
    assertThat(later).isNotDone();
    assertThat(api.inbox(second)).isEmpty();
    commit.countDown();
    first.join();
    later.join();
    assertThat(api.inbox(made)).hasSize(1);
    assertThat(api.inbox(second)).hasSize(1);
  }

  @Test
  void requestsOfOneOwnerAtOnceDoNotExceedWhatOneMayHave() {
    Actor owner = new Actor("eager-" + UUID.randomUUID());
    database.update(
        """
        INSERT INTO subscription (id, owner, kind, measure, language, created_at)
        SELECT gen_random_uuid(), ?, 'measure_status_moves', '*', 'en', now() FROM generate_series(2, ?)
        """,
        owner.subject(),
        limits.subscriptions());
    CreateSubscription.Request request =
        new CreateSubscription.Request(
            Rules.ofMeasure("measure_status_moves", "*"), ChooseChannels.Wish.inboxOnly(), "en");
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<CreateSubscription.Outcome> last =
        CompletableFuture.supplyAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () -> {
                          CreateSubscription.Outcome outcome = create.create(owner, request);
                          awaitQuietly(commit);
                          return outcome;
                        }),
            replicas);
    await().until(() -> locks(SubscriptionRepository.LOCK, true) == 1);

    CompletableFuture<CreateSubscription.Outcome> oneMore =
        CompletableFuture.supplyAsync(() -> create.create(owner, request), replicas);

    await().until(() -> locks(SubscriptionRepository.LOCK, false) == 1);
    commit.countDown();
    assertThat(last.join()).isInstanceOf(CreateSubscription.Outcome.Created.class);
    assertThat(oneMore.join())
        .isEqualTo(new CreateSubscription.Outcome.TooMany(limits.subscriptions()));
    database.update("DELETE FROM subscription WHERE owner = ?", owner.subject());
  }

  @Test
  void aDatabaseThatNeverAnswersIsGivenUp() throws Exception {
    try (Connection pooled = pool.getConnection()) {
      int patience = pooled.getNetworkTimeout();

      assertThat(patience).isEqualTo(90_000);
    }
  }

  @Test
  void whoListensIsWokenWhenTheConnectionIsBack() {
    String owner = "somebody-" + UUID.randomUUID();
    AtomicInteger wakes = new AtomicInteger();
    try (Signals.Listening listening = signals.onAlerts(new Actor(owner), wakes::incrementAndGet)) {

      database.update(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name ="
              + " 'notification signals'");

      await().until(() -> wakes.get() == 1);
      database.update("SELECT pg_notify('notification_alert', ?)", owner);
      await().until(() -> wakes.get() == 2);
    }
  }

  @Test
  void whoHasStoppedListeningIsNotWoken() {
    AtomicInteger gone = new AtomicInteger();
    AtomicInteger stays = new AtomicInteger();
    String owner = "somebody-" + UUID.randomUUID();
    signals.onAlerts(new Actor(owner), gone::incrementAndGet).close();
    try (Signals.Listening listening = signals.onAlerts(new Actor(owner), stays::incrementAndGet)) {

      database.update("SELECT pg_notify('notification_alert', ?)", owner);

      await().until(() -> stays.get() == 1);
      assertThat(gone).hasValue(0);
    }
  }

  /** Locks of this first key that are held, or waited for. */
  private int locks(int key, boolean granted) {
    return database.run(
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid::bigint ="
                      + " ? AND granted = ?")) {
            statement.setLong(1, key);
            statement.setBoolean(2, granted);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getInt(1);
          }
        });
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static IndicatorNews news(String indicator, String period) {
    return new IndicatorNews(
        UUID.randomUUID(),
        "USD",
        8,
        List.of(
            new FigureChange(
                indicator,
                "CN-GX",
                period,
                VINTAGE,
                Measure.LEVEL,
                new Figure.Missing(),
                new Figure.Known(new BigDecimal("733.61")),
                Coverage.whole(),
                null)));
  }
}
