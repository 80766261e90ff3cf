package dev.frontier.ingestion.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.application.WatchUploads;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left of a load that does not come to its end: nothing, and a word about it. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class UploadFaultsTest {
  private static final UploadClient SENDER = UploadClient.of("statistician-a");
  private static final List<String> REGIONS = List.of("CN-GX", "CN-YN", "CN-LN");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject TestCatalogue catalogue;
  @Inject UploadTables tables;
  @Inject WatchUploads watch;

  @Test
  void tellsHowFarItIsWhileItComes() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();

    try (SlowUpload upload = begun(id, indicator)) {
      awaitRows(id);

      SENDER.get(id).then().body("state", equalTo("receiving"));
    }
  }

  @Test
  void tellsAsAStreamHowFarItIsAndEndsWithWhatBecameOfIt() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();
    try (UploadStream stream = UploadStream.of("statistician-b", id)) {
      try (SlowUpload upload = begun(id, indicator)) {
        stream.await(PATIENCE, told -> told.contains("\"state\":\"receiving\""));

        assertEquals(200, upload.finish().status());
      }

      String told = stream.untilItEnds(PATIENCE);
      assertTrue(told.contains("event:progress\ndata:{"), told);
      String last = told.substring(told.lastIndexOf("data:"));
      assertTrue(last.contains("\"state\":\"accepted\""), told);
      assertTrue(last.contains("\"rowsRead\":360"), told);
    }
  }

  @Test
  void tellsAStrangerNothingAsAStream() {
    String id = SENDER.created();

    int officer =
        Client.of("officer-gx").request().get("/api/uploads/" + id + "/events").statusCode();

    assertEquals(403, officer);
  }

  @Test
  void keepsNothingWhenTheDatabaseEndsTheConnectionAndTakesTheFileAgain() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();
    try (SlowUpload upload = begun(id, indicator)) {
      awaitRows(id);

      assertEquals(1, tables.killReceiver());

      SlowUpload.Answer answer = upload.finish();
      assertEquals(503, answer.status());
      assertTrue(answer.text().contains("upload-interrupted"), answer.text());
    }
    SENDER
        .get(id)
        .then()
        .body("state", equalTo("failed"))
        .body("problem.type", containsString("upload-interrupted"));
    assertEquals(0, tables.rows(indicator));
    SENDER
        .send(id, UploadFiles.annual(List.of(indicator), REGIONS, 1950, 5))
        .then()
        .statusCode(200);
  }

  @Test
  void keepsNothingOfALoadThatIsCalledOffInTheMiddle() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();
    try (SlowUpload upload = begun(id, indicator)) {
      awaitRows(id);

      UploadClient.of("statistician-b")
          .cancel(id)
          .then()
          .statusCode(200)
          .body("state", equalTo("cancelled"));

      assertEquals(409, upload.finish().status());
    }
    SENDER.get(id).then().body("state", equalTo("cancelled"));
    await().atMost(PATIENCE).until(() -> !tables.isReceiving());
    assertEquals(0, tables.rows(indicator));
  }

  @Test
  void keepsNothingWhenTheSenderGoesAway() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();
    try (SlowUpload upload = begun(id, indicator)) {
      awaitRows(id);

      upload.breakOff();

      await().atMost(PATIENCE).until(() -> "failed".equals(SENDER.get(id).path("state")));
    }
    assertEquals(0, tables.rows(indicator));
  }

  @Test
  void saysOfALoadWhoseServiceWasKilledThatItWasInterrupted() {
    String id = SENDER.created();

    tables.leaveAsAKilledServiceDoes(id);

    await().atMost(PATIENCE).until(() -> "failed".equals(SENDER.get(id).path("state")));
    SENDER.get(id).then().body("problem.type", containsString("upload-interrupted"));
  }

  @Test
  void leavesALoadAloneThatAnotherReplicaIsReceiving() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();
    try (SlowUpload upload = begun(id, indicator)) {
      awaitRows(id);

      watch.failAbandoned();

      SENDER.get(id).then().body("state", equalTo("receiving"));
      assertEquals(200, upload.finish().status());
    }
  }

  @Test
  void goesOnTellingOfALoadThatIsSentASecondTimeMeanwhile() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();
    try (SlowUpload upload = begun(id, indicator)) {
      awaitRows(id);

      UploadClient.of("statistician-b")
          .send(id, UploadFiles.HEADER)
          .then()
          .statusCode(409)
          .body("type", containsString("concurrent-change"));

      upload.send(UploadFiles.line(catalogue.newIndicator(), "CN-GX", "2001", "1").repeat(500));
      await().atMost(PATIENCE).until(() -> rowsRead(id) > 360);
      assertEquals(422, upload.finish().status());
    }
  }

  @Test
  void tellsWhoMayNotLoadSoEvenWhileAllPlacesAreTaken() {
    String first = SENDER.created();
    String second = SENDER.created();
    String third = SENDER.created();
    try (SlowUpload one = begun(first, catalogue.newIndicator());
        SlowUpload other = begun(second, catalogue.newIndicator())) {
      awaitRows(first);
      awaitRows(second);

      int officer = UploadClient.of("officer-gx").send(third, UploadFiles.HEADER).statusCode();

      assertEquals(403, officer);
      assertEquals(429, SENDER.send(third, UploadFiles.HEADER).statusCode());
      // It is not its turn that this one lacks.
      assertEquals(409, SENDER.send(first, UploadFiles.HEADER).statusCode());
      assertEquals(List.of(200, 200), List.of(one.finish().status(), other.finish().status()));
    }
  }

  @Test
  void keepsNothingOfALoadWhoseRoundIsClosedWhileItComes() {
    List<String> indicators = indicatorsOfNoRound();
    String round = catalogue.openRound(indicators, "A");
    String id = SENDER.createdIn(round);
    try (SlowUpload upload = begunInRound(id, indicators)) {
      awaitRows(id);

      assertEquals(200, change(round, "close", "{}"));

      SlowUpload.Answer answer = upload.finish();
      assertEquals(422, answer.status());
      assertTrue(answer.text().contains("round-closed"), answer.text());
    }
    SENDER
        .get(id)
        .then()
        .body("state", equalTo("refused"))
        .body("problem.errors.rule", equalTo(List.of("round-closed")));
    assertEquals(0, tables.rows(indicators.get(0)));
  }

  @Test
  void letsARegionHaveMoreTimeWhileALoadIntoItsRoundComes() {
    List<String> indicators = indicatorsOfNoRound();
    String round = catalogue.openRound(indicators, "A");
    String id = SENDER.createdIn(round);
    try (SlowUpload upload = begunInRound(id, indicators)) {
      awaitRows(id);

      assertEquals(
          200,
          change(
              round,
              "extensions",
              "{\"region\":\"CN-GX\",\"dueAt\":\"2100-01-31T18:00\",\"reason\":\"floods\"}"));

      assertEquals(200, upload.finish().status());
    }
  }

  /** A statistician changes a round, and does not wait for ever. */
  private static int change(String round, String how, String body) {
    return assertTimeoutPreemptively(
        PATIENCE,
        () ->
            Client.of("statistician-b")
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .post("/api/rounds/" + round + "/" + how)
                .statusCode());
  }

  private List<String> indicatorsOfNoRound() {
    return Stream.generate(catalogue::newIndicatorOfNoRound).limit(3).toList();
  }

  private static SlowUpload begun(String id, String indicator) {
    return SlowUpload.begin("statistician-a", id)
        // More than readers hold back before they hand something on.
        .send(UploadFiles.annual(List.of(indicator), REGIONS, 1901, 120));
  }

  /** As many, of the years that a round asks for. */
  private static SlowUpload begunInRound(String id, List<String> indicators) {
    return SlowUpload.begin("statistician-a", id)
        .send(UploadFiles.annual(indicators, REGIONS, 1990, 36));
  }

  private static void awaitRows(String id) {
    await().atMost(PATIENCE).until(() -> rowsRead(id) > 0);
  }

  private static long rowsRead(String id) {
    return ((Number) SENDER.get(id).path("rowsRead")).longValue();
  }
}
