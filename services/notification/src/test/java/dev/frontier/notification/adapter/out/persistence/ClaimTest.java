package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which messages are taken of those that are due, and how many rows are read for it. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ClaimTest {
  private static final String ROWS_READ =
      """
      SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) AS rows
        FROM pg_stat_xact_user_tables WHERE relname = 'message'
      """;

  private static final Instant NOW = Instant.now();
  private static final Instant LATER = NOW.plusSeconds(1_000_000);

  @Inject DeliveryStore store;
  @Inject Sql sql;
  private final UUID channel = UUID.randomUUID();

  /** Nobody else sees what is queued here: it is never committed. */
  @BeforeEach
  void begin() {
    QuarkusTransaction.begin();
    sql.update(
        """
        INSERT INTO channel (id, owner, kind, address, receiver, language, state, created_at)
        VALUES (?, 'crowd', 'mail', 'a@crowd.example', 'crowd.example:25', 'en', 'verified', ?)
        """,
        channel,
        NOW);
  }

  @AfterEach
  void rollBack() {
    QuarkusTransaction.rollback();
  }

  @Test
  void whatFollowsOneThatIsStillToBeSentIsPassedOver() {
    UUID tried = message("crowd", "pending", LATER);
    UUID held = message("crowd", "held", null);
    UUID settled = message("crowd", "delivered", null);
    message("crowd", "pending", NOW, settled, tried);
    message("crowd", "pending", NOW, held);
    UUID free = message("crowd", "pending", NOW, settled);

    List<UUID> taken = claim();

    assertThat(taken).containsExactly(free);
  }

  @Test
  void ofAnOwnerNoMoreIsTakenThanTheirShare() {
    for (int i = 0; i < 5; i++) {
      message("eager", "pending", NOW.minusSeconds(60));
    }
    UUID other = message("other", "pending", NOW);

    List<UUID> taken = claim();

    assertThat(taken).hasSize(4).contains(other);
  }

  @Test
  void aLookAtTheQueueReadsNeitherWhatIsNotDueNorWhatIsSettled() {
    crowd("pending", LATER, 20_000);
    crowd("delivered", null, 20_000);
    UUID settled = message("crowd", "delivered", null);
    message("crowd", "pending", NOW, settled);
    long before = rowsRead();

    claim();

    assertThat(rowsRead() - before).isLessThan(1_000);
  }

  private List<UUID> claim() {
    return store.claim(NOW, LATER, 1000, 1000, 3, Map.of()).stream()
        .filter(claim -> claim.channel().id().equals(channel))
        .map(DeliveryStore.Claim::message)
        .toList();
  }

  private UUID message(String owner, String state, Instant next, UUID... after) {
    UUID id = UUID.randomUUID();
    sql.update(
        """
        INSERT INTO message (id, owner, channel_id, content, receiver, state, release_at, next_attempt_at, created_at,
                             after)
        VALUES (?, ?, ?, 'test', 'crowd.example:25', ?, ?, ?::timestamptz, ?, nullif(?::uuid[], '{}'))
        """,
        id,
        owner,
        channel,
        state,
        NOW,
        next,
        NOW,
        after);
    return id;
  }

  private void crowd(String state, Instant next, int count) {
    sql.update(
        """
        INSERT INTO message (id, owner, channel_id, content, receiver, state, release_at, next_attempt_at, created_at)
        SELECT gen_random_uuid(), 'crowd', ?, 'test', 'crowd.example:25', ?, ?, ?::timestamptz, ?
          FROM generate_series(1, ?)
        """,
        channel,
        state,
        NOW,
        next,
        NOW,
        count);
  }

  private long rowsRead() {
    return sql.query(ROWS_READ, row -> row.getLong("rows")).stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
