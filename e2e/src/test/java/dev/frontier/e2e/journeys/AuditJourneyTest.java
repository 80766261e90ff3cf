package dev.frontier.e2e.journeys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done is exported through the door and checked by a program that trusts nobody. */
@Order(25)
class AuditJourneyTest {
  @TempDir static Path folder;
  private static Path export;
  private static String head;
  private static String submission;

  @BeforeAll
  static void somethingWasDoneAndSomebodyKeptTheHead() throws IOException {
    Stack.running();
    submission = Filing.of("yn").approved("ODI_NONFINANCIAL", "2021", "3.10");
    head = Users.asAnyone().get("/api/audit/head").then().statusCode(200).extract().path("hash");
    export = folder.resolve("audit.ndjson");
    Files.write(
        export,
        Users.as("statistician-a")
            .get("/api/audit/export")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray());
  }

  @Test
  void aStatisticianSeesWhoDidWhatToASubmission() {
    Users.as("statistician-b")
        .get("/api/audit?submission=" + submission)
        .then()
        .statusCode(200)
        .body(
            "items.action",
            contains(
                "submission.approve",
                "submission.submit",
                "submission.justify",
                "submission.draft"))
        .body("items.actor.name", contains("approver-yn", "officer-yn", "officer-yn", "officer-yn"))
        .body("next", equalTo(null));
  }

  @Test
  void anOfficeDoesNotSeeIt() {
    Users.as("officer-yn").get("/api/audit?submission=" + submission).then().statusCode(403);
    Users.as("officer-yn").get("/api/audit/export").then().statusCode(403);
    Users.asAnyone().get("/api/audit/export").then().statusCode(401);
  }

  @Test
  void anExportIsWholeAndHoldsTheHeadThatSomebodyKept() {
    Stack.Result result = verify(export, head);

    assertEquals(0, result.exit(), result.output());
    assertTrue(result.output().contains("none was changed"), result.output());
  }

  @Test
  void aChangedEntryIsFoundAndNamed() throws IOException {
    List<String> lines = lines();
    int at = lines.size() - 3;
    lines.set(at, lines.get(at).replace("officer-yn", "officer-gx"));

    Stack.Result result = verify(lines);

    assertFound(result, "entry " + (at + 1));
    assertTrue(result.output().contains("was changed"), result.output());
  }

  @Test
  void aRemovedEntryIsFoundAndNamed() throws IOException {
    List<String> lines = lines();
    lines.remove(4);

    Stack.Result result = verify(lines);

    assertFound(result, "entry 5 is missing");
  }

  @Test
  void entriesThatChangedPlacesAreFoundAndNamed() throws IOException {
    List<String> lines = lines();
    lines.add(2, lines.remove(3));

    Stack.Result result = verify(lines);

    assertFound(result, "entry 3 ");
  }

  @Test
  void aRemovedEndIsFoundByTheHeadThatSomebodyKept() throws IOException {
    List<String> lines = lines();
    String last =
        lines.remove(lines.size() - 1).replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
    lines.remove(lines.size() - 1);

    Stack.Result result = verify(file(lines), last);

    assertFound(result, "none has the hash you keep");
  }

  private static void assertFound(Stack.Result result, String what) {
    assertEquals(1, result.exit(), result.output());
    assertTrue(result.output().contains(what), result.output());
  }

  private static List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(export));
  }

  private static Stack.Result verify(List<String> lines) throws IOException {
    return verify(file(lines), head);
  }

  private static Stack.Result verify(Path file, String kept) {
    return Stack.running().frontier("verify-audit", file.toString(), "--head", kept);
  }

  private static Path file(List<String> lines) throws IOException {
    return Files.write(Files.createTempFile(folder, "audit", ".ndjson"), lines);
  }
}
