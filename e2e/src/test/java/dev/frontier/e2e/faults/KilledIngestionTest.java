package dev.frontier.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.sql.Statement;
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

  /** Nine provinces and a century: enough that half of it is more than what is read at once. */
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
  void aPublicationIsNotAtAllWhenItsServiceDiesInTheMiddleAndIsWholeWhenItIsMadeAgain()
      throws SQLException {
    // Given a load whose publication is under way: all but the register is written
    NationalFigures figures = inTheCatalogue("KILLED_P");
    String id = Loads.announce();
    assertEquals(200, Loads.send(id, figures::open).statusCode());
    List<String> submissions = Loads.get(id).path("regions.submission");
    CompletableFuture<Response> publication;
    int writer;
    try (HeldRegister register = new HeldRegister()) {
      publication = CompletableFuture.supplyAsync(() -> Loads.publish(id));
      writer = await().atMost(SOON).until(register::waiting, pid -> pid != 0);

      // When the service is killed and started
      killAndStart();
    }

    // Then none of it is known, and it answered nobody
    assertEquals(503, publication.join().statusCode());
    await().atMost(SOON).until(() -> !isThere(writer));
    assertEquals("accepted", Loads.state(id));
    assertEquals(List.of(), vintages(figures));
    submissions.forEach(submission -> assertEquals(404, submission(submission).statusCode()));

    // And when it is published again, Then it is, and nothing was told before
    Loads.publish(id).then().statusCode(200);
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

  /** Of every figure all that anybody was ever told. */
  private static List<String> vintages(NationalFigures figures) {
    return figures.indicators().stream()
        .flatMap(indicator -> Series.allVintages(indicator, figures.regions()).stream())
        .toList();
  }

  /** What no address shows: rows of loads that are not published. */
  private int rows(NationalFigures figures) {
    return ask(
        "select count(*) from submission_row where indicator = any (?)",
        figures.indicators().toArray(String[]::new));
  }

  /** Whether the database still works for who is gone. */
  private boolean isThere(int pid) {
    return ask(
            "select count(*) from pg_stat_activity where pid::text = any (?)",
            Integer.toString(pid))
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

  /** The register of what is published, which can be read meanwhile and not be written. */
  private final class HeldRegister implements AutoCloseable {

    private final Connection database;

    HeldRegister() throws SQLException {
      database = stack.database("ingestion");
      database.setAutoCommit(false);
      try (Statement lock = database.createStatement()) {
        lock.execute("lock table published_figure in share mode");
      }
    }

    /** The process of the database that waits to write it; 0 while there is none. */
    int waiting() {
      return ask(
          """
          select coalesce(min(pid), 0) from pg_locks
          where not granted and relation::regclass::text = any (?)
            and database = (select oid from pg_database where datname = current_database())
          """,
          "published_figure");
    }

    @Override
    public void close() throws SQLException {
      database.close();
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
