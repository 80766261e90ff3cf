package dev.frontier.ingestion.adapter.out.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.application.port.FiledBodies;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.submission.FiledBody;
import dev.frontier.ingestion.domain.submission.FiledFile;
import dev.frontier.ingestion.domain.submission.Scope;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class FiledBodyTableTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:03:04.000005Z");
  private static final Actor OFFICER =
      new Actor(new Person("4f0c", "officer-gx"), Set.of(Role.PROVINCE_OFFICER), Set.of("CN-GX"));
  private static final byte[] BYTES = {0, -1, 13, 10, 'x'};

  @Inject FiledBodies bodies;
  @Inject Submissions submissions;
  @Inject Sql sql;

  @Test
  void keepsAllOfABody() {
    Submission filed = filed();

    List<FiledFile> files = QuarkusTransaction.requiringNew().call(() -> bodies.of(filed.id()));

    assertEquals(
        List.of(
            new FiledFile(
                filed.version(),
                OFFICER.person(),
                NOW,
                "text/csv; header=absent",
                BYTES.length,
                new FiledBody("", BYTES).sha256())),
        files);
    assertArrayEquals(BYTES, bytes(filed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update filed_body set media_type = 'text/html'",
        "update filed_body set content = ''",
        "update filed_body set content = '' where false",
        "delete from filed_body",
        "truncate filed_body"
      })
  void refusesToChangeOrRemoveABody(String statement) {
    Submission filed = filed();

    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement)));

    assertTrue(
        refused.getCause().getMessage().contains("filed bodies are neither changed nor removed"),
        refused.getCause().getMessage());
    assertArrayEquals(BYTES, bytes(filed));
  }

  @Test
  void refusesItAlsoWhereTriggersAreTurnedOffForASession() {
    // Only the server's owner can turn them off, so that it would hold is read and not tried.
    List<String> enabled =
        sql.query(
            "select tgenabled from pg_trigger where tgname = 'filed_body_stays'",
            row -> row.getString("tgenabled"));

    assertEquals(List.of("A"), enabled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"octet_length(content) + 1, sha256", "size, sha256(content || 'x')"})
  void takesNoBodyThatIsNotWhatItIsSaidToBe(String said) {
    Submission filed = filed();
    String copy =
        """
        insert into filed_body
        select submission_id, version + 1, media_type, %s, content,
          filed_at, filed_by_id, filed_by_name
        from filed_body where submission_id = ?
        """
            .formatted(said);

    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> QuarkusTransaction.requiringNew().run(() -> sql.update(copy, filed.id())));

    assertTrue(
        refused.getCause().getMessage().contains("says_what_it_holds"),
        refused.getCause().getMessage());
  }

  private Submission filed() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Submission draft =
                  Submission.draft(
                      submissions.nextId(),
                      "CN-GX",
                      null,
                      null,
                      new Scope(List.of("A"), List.of("2021"), 0),
                      OFFICER,
                      NOW);
              Submission stored = submissions.add(draft, List.of());
              bodies.keep(stored, new FiledBody("text/csv; header=absent", BYTES));
              return stored;
            });
  }

  private byte[] bytes(Submission filed) {
    return QuarkusTransaction.requiringNew()
        .call(() -> bodies.bytes(filed.id(), filed.version()).orElseThrow());
  }
}
