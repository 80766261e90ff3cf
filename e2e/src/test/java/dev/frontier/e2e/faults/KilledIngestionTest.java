package dev.frontier.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Loads;
import dev.frontier.e2e.support.NationalFigures;
import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.response.Response;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A national load is there as a whole or not at all, whenever its service dies. */
@Order(59)
class KilledIngestionTest {

  private static final Duration SOON = Duration.ofSeconds(120);

  /** Nine provinces and a century: enough that a publication takes a second and more. */
  private static final int INDICATORS = 50;

  private static final int YEARS = 120;
  private static final String LAST_YEAR = "2019";

  private final Stack stack = Stack.running();

  @AfterEach
  void everyPartRuns() {
    stack.frontier("part", "start", "ingestion");
  }

  @Test
  void aLoadIsForgottenWhenItsServiceDiesWhileItComesAndIsTakenWhenItIsSentAgain() {
    // Given a load of which half has come
    NationalFigures figures = inTheCatalogue("KILLED_A");
    String id = Loads.announce();
    try (HeldBack rest = new HeldBack()) {
      Loads.begin(
          id, () -> new SequenceInputStream(figures.beginning(INDICATORS / 2), rest.content()));
      await().atMost(SOON).until(() -> rowsRead(id) > 0);
      assertEquals("receiving", Loads.state(id));

      // When the service is killed and started
      killAndStart();
    }

    // Then the load has failed and nothing of it is kept
    await().atMost(SOON).until(() -> "failed".equals(Loads.state(id)));
    Loads.get(id)
        .then()
        .body("problem.type", containsString("upload-interrupted"))
        .body("regions.size()", is(0));
    assertEquals(0, rows(figures));

    // And when the same is sent again, Then it is accepted as a whole
    assertEquals(200, Loads.send(id, figures::open).statusCode());
    Loads.get(id)
        .then()
        .body("state", is("accepted"))
        .body("problem", nullValue())
        .body("regions.added.sum()", is(figures.rows()));
    assertEquals(figures.rows(), rows(figures));
  }

  @Test
  void aPublicationIsWholeOrNotAtAllWhenItsServiceDiesInTheMiddleAndCanBeMadeAgain() {
    // Given a load whose publication is under way
    NationalFigures figures = inTheCatalogue("KILLED_P");
    String id = Loads.announce();
    assertEquals(200, Loads.send(id, figures::open).statusCode());
    List<String> submissions = Loads.get(id).path("regions.submission");
    CompletableFuture<Response> publication =
        CompletableFuture.supplyAsync(() -> Loads.publish(id));
    await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(this::someoneWritesForLong);
    assertFalse(publication.isDone());

    // When the service is killed and started
    killAndStart();

    // Then none of it is known, or all of it; it answered nobody
    assertEquals(503, publication.join().statusCode());
    await().atMost(SOON).until(() -> !someoneWritesForLong());
    if (Loads.state(id).equals("accepted")) {
      assertEquals(List.of(), vintages(figures));
      submissions.forEach(submission -> assertEquals(404, submission(submission).statusCode()));

      // And when it is published again, Then it is
      Loads.publish(id).then().statusCode(200);
    }
    Loads.get(id).then().body("state", is("published"));
    figures
        .indicators()
        .forEach(
            indicator ->
                await()
                    .atMost(SOON)
                    .until(
                        () ->
                            Series.vintages(indicator, figures.regions(), LAST_YEAR).size()
                                == figures.regions().size()));
    List<String> vintages = vintages(figures);
    assertEquals(figures.rows(), vintages.size());
    assertEquals(Set.of(Loads.get(id).<String>path("publishedAt")), new HashSet<>(vintages));
    submissions.forEach(
        submission -> {
          submission(submission).then().body("state", is("published"));
          assertEquals(1, entries(submission));
        });
  }

  /** Figures that are nobody else's, of indicators that the service knows. */
  private static NationalFigures inTheCatalogue(String name) {
    String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
    List<String> indicators =
        IntStream.range(0, INDICATORS).mapToObj(i -> name + "_" + run + "_" + i).toList();
    NationalFigures figures = new NationalFigures(indicators, NationalFigures.BORDER, 1900, YEARS);
    Loads.putIntoTheCatalogue(figures);
    return figures;
  }

  private void killAndStart() {
    assertEquals(0, stack.frontier("part", "kill", "ingestion").exit());
    Stack.Result started = stack.frontier("part", "start", "ingestion");
    assertEquals(0, started.exit(), started.output());
  }

  private static int rowsRead(String id) {
    return Loads.get(id).path("rowsRead");
  }

  private static Response submission(String id) {
    return Users.as(Loads.SENDER).get("/api/submissions/" + id);
  }

  private static int entries(String submission) {
    return Users.as(Loads.SENDER)
        .get("/api/audit?submission=" + submission)
        .then()
        .statusCode(200)
        .extract()
        .path("items.size()");
  }

  /** Of every figure that anybody can read. */
  private static List<String> vintages(NationalFigures figures) {
    return figures.indicators().stream()
        .flatMap(indicator -> Series.vintages(indicator, figures.regions(), "1900").stream())
        .toList();
  }

  /** What no address shows: rows of loads that are not published. */
  private int rows(NationalFigures figures) {
    return ask(
        "select count(*) from submission_row where indicator = any (?)",
        figures.indicators().toArray(String[]::new));
  }

  /** Whether the service has been writing in one transaction for longer than usual. */
  private boolean someoneWritesForLong() {
    return ask(
            """
            select count(*) from pg_stat_activity
            where datname = any (?) and backend_xid is not null
              and clock_timestamp() - xact_start > interval '250 ms'
            """,
            "ingestion")
        > 0;
  }

  private int ask(String statement, String... texts) {
    try (Connection database = stack.database("ingestion");
        PreparedStatement prepared = database.prepareStatement(statement)) {
      prepared.setArray(1, database.createArrayOf("text", texts));
      try (ResultSet row = prepared.executeQuery()) {
        assertTrue(row.next());
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The end of a content that does not come until this is closed, and then is missing. */
  private static final class HeldBack implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    InputStream content() {
      return new InputStream() {
        @Override
        public int read() {
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return -1;
        }
      };
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
