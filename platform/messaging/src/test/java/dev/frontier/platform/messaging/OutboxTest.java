package dev.frontier.platform.messaging;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.testing.PostgresAndKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class OutboxTest {
  private static final String TOPIC = "frontier.figures.v1";

  @Inject Outbox outbox;
  @Inject TestDatabase database;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void clear() {
    database.clear();
  }

  @Test
  void eventsAreRowsOnceTheTransactionCommits() throws Exception {
    List<UUID> ids =
        QuarkusTransaction.requiringNew()
            .call(() -> outbox.append(List.of(event("a", 1), event("b", 2))));

    List<OutboxRow> rows = rows();
    assertThat(rows).extracting(OutboxRow::id).containsExactlyElementsOf(ids);
    assertThat(rows).extracting(OutboxRow::key).containsExactly("a", "b");
    assertThat(mapper.readTree(rows.get(0).value())).isEqualTo(mapper.valueToTree(Map.of("n", 1)));
    assertThat(rows.get(0).headers())
        .containsEntry("ce_id", ids.get(0).toString())
        .containsEntry("ce_source", "urn:frontier:messaging-test")
        .containsEntry("ce_partitionkey", "a");
  }

  @Test
  void moreEventsThanAreHeldInMemoryComeInTheirOrder() {
    // Fifteen megabytes, of which four are held; they get no shorter by compression.
    List<OutgoingEvent> events =
        IntStream.range(0, 50)
            .mapToObj(i -> event("key-" + i % 7, Noise.letters(i, 300_000)))
            .toList();

    List<UUID> ids =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  List<UUID> given = new ArrayList<>();
                  events.forEach(one -> given.addAll(outbox.append(List.of(one))));
                  return given;
                });

    assertThat(rows()).extracting(OutboxRow::id).containsExactlyElementsOf(ids);
  }

  @Test
  void moreEventsThanAreHeldInMemoryVanishWithTheTransaction() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          for (int i = 0; i < 20; i++) {
                            outbox.append(List.of(event("key", Noise.letters(i, 500_000))));
                          }
                          throw new IllegalStateException("the use case fails");
                        }))
        .hasMessage("the use case fails");

    assertThat(rows()).isEmpty();
  }

  @Test
  void eventsVanishWithTheTransaction() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          database.execute("insert into counter values ('a', 1)");
                          outbox.append(List.of(event("a", 1)));
                          throw new IllegalStateException("the use case fails");
                        }))
        .hasMessage("the use case fails");

    assertThat(rows()).isEmpty();
    assertThat(database.count("select count(*) from counter")).isZero();
  }

  @Test
  void theStateVanishesWhenTheEventsCannotBeWritten() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          database.execute("insert into counter values ('a', 1)");
                          // PostgreSQL keeps no NUL in a text.
                          outbox.append(List.of(event("nul \0 key", 1)));
                        }))
        .hasStackTraceContaining("0x00");

    assertThat(rows()).isEmpty();
    assertThat(database.count("select count(*) from counter")).isZero();
  }

  @Test
  void whatIsLongIsKeptShortAndReadWhole() {
    String text = "the nine border provinces ".repeat(10_000);

    QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(event("a", text))));

    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row.packed()).hasSizeLessThan(text.length() / 20))
        .satisfies(
            row -> assertThat(new String(row.value())).isEqualTo("{\"n\":\"" + text + "\"}"));
  }

  @Test
  void postgresDoesNotCompressThemAgain() {
    assertThat(
            database.count(
                "select count(*) from pg_attribute where attrelid = 'outbox'::regclass"
                    + " and attname = 'payload' and attstorage = 'e'"))
        .isOne();
  }

  @Test
  void severalAppendsKeepTheirOrder() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int n = 0; n < 100; n++) {
                outbox.append(List.of(event("key " + n % 7, n)));
              }
            });

    assertThat(rows())
        .extracting(row -> new String(row.value()))
        .startsWith("{\"n\":0}", "{\"n\":1}");
    assertThat(rows()).hasSize(100).isSortedAccordingTo((x, y) -> Long.compare(x.seq(), y.seq()));
    assertThat(rows().stream().map(row -> new String(row.value())))
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 100).mapToObj(n -> "{\"n\":" + n + "}").toList());
  }

  @Test
  void thereIsNoAppendOutsideATransaction() {
    assertThatThrownBy(() -> outbox.append(List.of(event("a", 1))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(rows()).isEmpty();
  }

  @Test
  void anEventThatNoTopicTakesIsRefusedAtOnce() {
    OutgoingEvent large = event("a", "x".repeat(1_000_000));

    assertThatThrownBy(
            () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(large))))
        .isInstanceOf(EventTooLarge.class)
        .hasMessageContaining("1000000");

    assertThat(rows()).isEmpty();
  }

  @Test
  void dataThatIsNoJsonIsRefusedAtOnce() {
    OutgoingEvent unwritable = event("a", new Object());

    assertThatThrownBy(
            () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(unwritable))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be written as JSON");
  }

  @Test
  void aWriterOfTheSameKeyWaitsUntilTheOtherHasCommitted() throws Exception {
    try (Connection first = database.open();
        Connection second = database.open()) {
      first.setAutoCommit(false);
      second.setAutoCommit(false);
      OutboxTable.insert(first, List.of(row("k")));

      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(
              () -> {
                try {
                  OutboxTable.insert(second, List.of(row("k")));
                  second.commit();
                } catch (Exception failure) {
                  throw new IllegalStateException(failure);
                }
              });

      await().until(() -> waitingForALock() == 1);
      assertThat(waiting).isNotDone();
      first.commit();
      await().until(waiting::isDone);
      assertThat(rows()).hasSize(2);
    }
  }

  @Test
  void writersOfOtherBucketsDoNotWait() throws Exception {
    String other =
        java.util.stream.IntStream.range(0, 1000)
            .mapToObj(i -> "key " + i)
            .filter(key -> Buckets.of(TOPIC, key) != Buckets.of(TOPIC, "k"))
            .findFirst()
            .orElseThrow();
    try (Connection first = database.open();
        Connection second = database.open()) {
      first.setAutoCommit(false);
      OutboxTable.insert(first, List.of(row("k")));

      OutboxTable.insert(second, List.of(row(other)));

      assertThat(rows()).extracting(OutboxRow::key).containsExactly(other);
    }
  }

  private long waitingForALock() {
    return database.count(
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and wait_event ="
            + " 'advisory'");
  }

  private List<OutboxRow> rows() {
    try (Connection connection = database.open()) {
      List<Integer> all = java.util.stream.IntStream.range(0, Buckets.COUNT).boxed().toList();
      return OutboxTable.read(connection, all, 1000, Long.MAX_VALUE);
    } catch (java.sql.SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static OutboxRow row(String key) {
    return OutboxRow.of(EventIds.next(), TOPIC, key, Map.of("a", "b"), new byte[] {1});
  }

  private static OutgoingEvent event(String key, Object n) {
    return new OutgoingEvent(
        TOPIC,
        key,
        "dev.frontier.ingestion.figures.v1",
        key,
        Instant.parse("2026-03-02T01:15:30.123456Z"),
        "urn:frontier:contracts:ingestion:figures:v1",
        Map.of("n", n));
  }
}
