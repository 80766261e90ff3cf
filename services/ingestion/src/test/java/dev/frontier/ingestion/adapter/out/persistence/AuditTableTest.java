package dev.frontier.ingestion.adapter.out.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.audit.AuditEntry;
import dev.frontier.platform.messaging.Outbox;
import dev.frontier.platform.messaging.OutgoingEvent;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class AuditTableTest {
  private static final int WRITERS = 8;
  private static final int CHANGES_EACH = 25;

  @Inject AuditTrail trail;
  @Inject Outbox outbox;
  @Inject Sql sql;

  @Test
  void keepsAllOfAnEntry() {
    String subject = UUID.randomUUID().toString();
    AuditEntry entry =
        new AuditEntry(
            new Person("4f0c", "officer-gx"),
            "test.change",
            "test",
            subject,
            "CN-GX",
            Map.of("b", "1", "a", "\"quoted\""),
            null,
            "为什么 – 𝄞",
            Instant.parse("2026-03-01T02:03:04.000005Z"));

    QuarkusTransaction.requiringNew().run(() -> trail.record(entry));

    assertEquals(
        List.of(
            "4f0c|officer-gx|test.change|test|"
                + subject
                + "|CN-GX|{\"a\": \"\\\"quoted\\\"\", \"b\": \"1\"}|null|为什么 – 𝄞"
                + "|2026-03-01T02:03:04.000005Z|1"),
        sql.query(
            "select * from audit_entry where subject_id = ?",
            row ->
                String.join(
                    "|",
                    row.getString("actor_id"),
                    row.getString("actor_name"),
                    row.getString("action"),
                    row.getString("subject_kind"),
                    row.getString("subject_id"),
                    row.getString("region"),
                    row.getString("before"),
                    row.getString("after"),
                    row.getString("reason"),
                    Sql.instant(row, "at").toString(),
                    row.getString("version")),
            subject));
  }

  @Test
  void hasNothingOfATransactionThatRolledBack() {
    String subject = UUID.randomUUID().toString();

    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      trail.record(entry(subject, 1));
                      throw new IllegalStateException("thought better of it");
                    }));

    assertEquals(List.of(), entriesOf(subject));
    assertUnbroken();
  }

  @Test
  void takesNothingOutsideATransaction() {
    AuditEntry entry = entry(UUID.randomUUID().toString(), 1);

    assertThrows(IllegalStateException.class, () -> trail.record(entry));
  }

  @Test
  void keepsTheOrderWithinATransaction() {
    String subject = UUID.randomUUID().toString();

    QuarkusTransaction.requiringNew()
        .run(() -> IntStream.range(0, 20).forEach(n -> trail.record(entry(subject, n))));

    assertEquals(IntStream.range(0, 20).mapToObj(Integer::toString).toList(), entriesOf(subject));
    assertUnbroken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set reason = 'another'",
        "update audit_entry set reason = 'another' where false",
        "delete from audit_entry",
        "truncate audit_entry"
      })
  void refusesToChangeOrRemoveAnEntry(String statement) {
    String subject = UUID.randomUUID().toString();
    QuarkusTransaction.requiringNew().run(() -> trail.record(entry(subject, 1)));

    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement)));

    assertTrue(
        refused.getCause().getMessage().contains("audit entries are neither changed nor removed"),
        refused.getCause().getMessage());
    assertEquals(List.of("1"), entriesOf(subject));
  }

  @Test
  void isOneChainWhoeverWritesAtOnceAndInWhateverOrderTheyTellIt() throws Exception {
    String subject = UUID.randomUUID().toString();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> done = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      boolean eventFirst = writer % 2 == 0;
      done.add(
          writers.submit(
              () -> {
                start.await();
                for (int n = 0; n < CHANGES_EACH; n++) {
                  change(subject, n, eventFirst);
                }
                return null;
              }));
    }

    start.countDown();

    for (Future<?> one : done) {
      one.get(120, TimeUnit.SECONDS);
    }
    writers.shutdown();
    assertEquals(WRITERS * CHANGES_EACH, entriesOf(subject).size());
    assertUnbroken();
  }

  /** One change that is told by the outbox, too: both hold locks until the commit. */
  private void change(String subject, int number, boolean eventFirst) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (eventFirst) {
                tell();
              }
              trail.record(entry(subject, number));
              if (!eventFirst) {
                tell();
              }
            });
  }

  private void tell() {
    outbox.append(
        List.of(
            new OutgoingEvent(
                "frontier.policy-status.v1",
                "one key",
                "dev.frontier.test.v1",
                "one key",
                Instant.now(),
                "urn:frontier:contracts:test:v1",
                Map.of("x", "y"))));
  }

  private List<String> entriesOf(String subject) {
    return sql.query(
        "select after ->> 'number' as number from audit_entry where subject_id = ? order by seq",
        row -> row.getString("number"),
        subject);
  }

  private void assertUnbroken() {
    List<Long> broken =
        sql.query(
            """
            select seq from (
              select seq, previous,
                lag(seq, 1, 0::bigint) over (order by seq) as seq_before,
                lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by seq) as hash_before
              from audit_entry) as chain
            where seq <> seq_before + 1 or previous <> hash_before
            """,
            row -> row.getLong("seq"));
    assertEquals(List.of(), broken);
  }

  private static AuditEntry entry(String subject, int number) {
    return new AuditEntry(
        new Person("4f0c", "officer-gx"),
        "test.change",
        "test",
        subject,
        null,
        null,
        Map.of("number", Integer.toString(number)),
        null,
        Instant.now());
  }
}
