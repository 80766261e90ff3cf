package dev.frontier.e2e.journeys;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A ministry shows what it claims, through the one door. MOT leads M06. */
@Order(36)
class EvidenceJourneyTest {

  private static final String EVIDENCE = "/api/measures/M06/evidence";

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void aRestrictedDocumentIsReadByTheVerifierAndByNoStranger() {
    // Given a restricted PDF of six megabytes, more than an ordinary body may have
    byte[] pdf = Arrays.copyOf("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), 6_000_000);
    Response added = send("ministry-mot", "通车报告.pdf", pdf);
    added.then().statusCode(201).body("document.bytes", equalTo(pdf.length));
    String path = added.header("Location");

    // When a verifier reads it, Then it comes back byte for byte, as a download
    Response read = Users.as("verifier-a").get(path + "/content");
    read.then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Disposition", startsWith("attachment"))
        .header("Content-Security-Policy", equalTo("sandbox"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("ETag", containsString(added.path("document.sha256")));
    assertArrayEquals(pdf, read.asByteArray());

    // And for whoever has no part in it, it is not there
    for (String stranger : new String[] {"reader", "ministry-mof", "officer-gx"}) {
      Users.as(stranger).get(path + "/content").then().statusCode(404);
    }
    Users.asAnyone().get(path).then().statusCode(404);
  }

  @Test
  void aDocumentOverTheLimitIsRefusedAtTheDoor() throws Exception {
    // Given a document that is a byte too long
    String head =
        "POST "
            + EVIDENCE
            + "?fileName=large.pdf&visibility=restricted HTTP/1.1\r\nHost: localhost\r\n"
            + "Authorization: Bearer "
            + Users.token("ministry-mot")
            + "\r\nContent-Type: application/pdf\r\nContent-Length: "
            + ((20 << 20) + 1)
            + "\r\n\r\n";

    try (Socket door = new Socket("localhost", Stack.running().port())) {
      door.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
      // When it is announced
      door.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      // Then it is refused before any of it is sent, as a problem
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(door.getInputStream(), StandardCharsets.US_ASCII));
      String status = answer.readLine();
      assertTrue(status.startsWith("HTTP/1.1 413 "), status);
      List<String> headers = answer.lines().takeWhile(line -> !line.isEmpty()).toList();
      assertTrue(
          headers.stream()
              .anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json")),
          headers::toString);
    }
  }

  @Test
  void aClaimNamesTheEvidenceThatShowsIt() {
    byte[] pdf = "%PDF-1.4\n% claimed by\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    String id = send("ministry-mot", "claimed.pdf", pdf).then().extract().path("id");

    Response report =
        Users.as("ministry-mot")
            .body(Map.of("status", "planned", "text", "Tendered", "evidenceIds", new String[] {id}))
            .post("/api/measures/M06/reports");

    report.then().statusCode(201).body("evidenceIds[0]", equalTo(id));
  }

  private static Response send(String user, String name, byte[] body) {
    return Users.as(user)
        .contentType("application/octet-stream")
        .queryParam("fileName", name)
        .queryParam("visibility", "restricted")
        .body(body)
        .post(EVIDENCE);
  }
}
