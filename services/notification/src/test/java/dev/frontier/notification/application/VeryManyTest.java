package dev.frontier.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.News;
import dev.frontier.notification.application.port.AlertStore;
import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.StandingStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.StatusMove;
import dev.frontier.notification.domain.judge.Standings;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One event that very many asked for: told in pages, so that none of them is all in memory. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class VeryManyTest {
  private static final int MANY = 8_000;

  /** What an owner has of them; so many that a page is full amid an owner's. */
  private static final int EACH = 160;

  /** A page, and all of the owner who fills it. */
  private static final int ROOM = RaiseAlerts.PAGE + EACH;

  private static final int WITHIN_SECONDS = 60;

  @Inject Feed feed;
  @Inject Database database;
  @Inject SubscriptionStore subscriptions;
  @Inject StandingStore standings;
  @Inject DeriveFromPast past;
  @Inject AlertStore alerts;
  @Inject EnqueueMessages messages;
  @Inject CatalogueStore catalogue;
  @Inject Clock clock;
  @Inject DataSource dataSource;
  private final List<String> done = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final List<String> owners = new ArrayList<>();
  private final List<Long> cursors = new ArrayList<>();

  @AfterEach
  void letThemGo() {
    for (String statement :
        List.of(
            "DELETE FROM message_alert WHERE message_id IN (SELECT id FROM message WHERE owner LIKE"
                + " 'many-%')",
            "DELETE FROM message WHERE owner LIKE 'many-%'",
            "DELETE FROM alert WHERE owner LIKE 'many-%'",
            "DELETE FROM telling WHERE subscription_id IN (SELECT id FROM subscription WHERE owner"
                + " LIKE 'many-%')",
            "DELETE FROM subscription_watch WHERE subscription_id IN (SELECT id FROM subscription"
                + " WHERE owner LIKE 'many-%')",
            "DELETE FROM subscription_channel WHERE channel_id IN (SELECT id FROM channel WHERE"
                + " owner LIKE 'many-%')",
            "DELETE FROM channel WHERE owner LIKE 'many-%'",
            "DELETE FROM subscription WHERE owner LIKE 'many-%'")) {
      database.update(statement);
    }
  }

  @Test
  void aChangeThatTripsVeryManyIsToldOnceToEachAndPageByPage() {
    String indicator = feed.indicator();
    watching(indicator);
    HandleIndicatorChanges handling =
        new HandleIndicatorChanges(subscriptions, new Watched(), past, raising(), catalogue, clock);
    UUID submission = UUID.randomUUID();

    int told = handling(() -> handling.handle(News.falls(indicator, submission, 1, 1)));

    assertThat(told).isEqualTo(MANY);
    assertThat(count("alert", "DISTINCT subscription_id")).isEqualTo(MANY);
    assertThat(count("message", "*")).as("a message to each owner").isEqualTo(MANY / EACH);
    assertTakenInPages();
    assertThat(done.subList(0, 6))
        .as("a page is kept before the next is looked at")
        .containsExactly("asked", "kept", "raised", "asked", "kept", "raised");
    assertThat(handling(() -> handling.handle(News.falls(indicator, submission, 1, 1)))).isZero();
  }

  @Test
  void aMeasureThatVeryManyWatchIsToldOnceToEachAndPageByPage() {
    String measure = feed.measure();
    database.update(
        """
        INSERT INTO subscription (id, owner, kind, measure, language, created_at)
        SELECT gen_random_uuid(), 'many-' || n / ?, 'measure_status_moves', ?, 'en', now()
          FROM generate_series(0, ? - 1) n
        """,
        EACH,
        measure,
        MANY);
    HandlePolicyStatus handling =
        new HandlePolicyStatus(subscriptions, catalogue, raising(), clock);
    StatusMove move =
        new StatusMove(
            UUID.randomUUID(),
            measure,
            "R1",
            "PBOC",
            "claimed",
            new MeasureStatus("not_started", "none"),
            new MeasureStatus("under_way", "none"),
            Instant.now());

    handling(() -> handling.handle(List.of(move)));

    assertThat(count("alert", "*")).isEqualTo(MANY);
    assertThat(count("alert", "DISTINCT subscription_id")).isEqualTo(MANY);
    assertTakenInPages();
  }

  private void assertTakenInPages() {
    assertThat(sizes).allMatch(size -> size <= ROOM);
    assertThat(cursors.get(0)).as("what is not on the page waits in the database").isOne();
    assertThat(owners).as("all of an owner's are on one page").doesNotHaveDuplicates();
  }

  /** Each owner has a channel, to which all of them are told tomorrow. */
  private void watching(String indicator) {
    database.update(
        """
        INSERT INTO channel (id, owner, kind, address, receiver, language, state, created_at, verified_at)
        SELECT gen_random_uuid(), 'many-' || n, 'webhook', 'http://127.0.0.1:9/', '127.0.0.1:9', 'en', 'verified',
               now(), now()
          FROM generate_series(0, ? - 1) n
        """,
        MANY / EACH);
    database.update(
        """
        WITH added AS (
          INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, rhythm, digest_hour,
                                    created_at)
          SELECT gen_random_uuid(), 'many-' || n / ?, 'falls_below', ?, 'CN-GX', 900, 900, 'en', 'daily', 8, now()
            FROM generate_series(0, ? - 1) n
          RETURNING id, owner, indicator, region, kind, trips_at),
        told AS (
          INSERT INTO subscription_channel (subscription_id, channel_id)
          SELECT a.id, c.id FROM added a JOIN channel c ON c.owner = a.owner)
        INSERT INTO subscription_watch (subscription_id, indicator, region, kind, trips_at)
        SELECT id, indicator, region, kind, trips_at FROM added
        """,
        EACH,
        indicator,
        MANY);
    List.of("subscription", "subscription_watch", "subscription_channel", "channel")
        .forEach(table -> database.update("ANALYZE " + table));
  }

  private RaiseAlerts raising() {
    return new RaiseAlerts(
        raised -> {
          done.add("raised");
          sizes.add(raised.size());
          cursors.add(openCursors());
          raised.stream()
              .map(alert -> alert.subscription().owner().subject())
              .distinct()
              .forEach(owners::add);
          return alerts.addOnce(raised);
        },
        messages);
  }

  /** Those of the transaction, by which rows are read that have not come yet. */
  private long openCursors() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM pg_cursors WHERE statement NOT LIKE '%pg_cursors%'")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static int handling(Callable<Integer> work) {
    return QuarkusTransaction.requiringNew().timeout(WITHIN_SECONDS).call(work);
  }

  private long count(String table, String what) {
    return database.run(
        connection -> {
          try (ResultSet row =
              connection
                  .createStatement()
                  .executeQuery(
                      "SELECT count(%s) FROM %s WHERE owner LIKE 'many-%%'"
                          .formatted(what, table))) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /** Standings, and how many are in hand at once. */
  private final class Watched implements StandingStore {
    @Override
    public void lock(Collection<String> indicators) {
      standings.lock(indicators);
    }

    @Override
    public Map<UUID, Standings> of(Collection<Asked> asked) {
      done.add("asked");
      sizes.add(asked.size());
      return standings.of(asked);
    }

    @Override
    public void keep(List<Kept> kept) {
      done.add("kept");
      sizes.add(kept.size());
      standings.keep(kept);
    }
  }
}
