package dev.frontier.policytracker.support;

import static dev.frontier.policytracker.support.Situation.as;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Evidence as ministries add it. */
public final class Filings {

  private Filings() {}

  /** A document, its type left to the service. */
  public static Response document(
      String user, String measure, String fileName, String visibility, byte[] content) {
    return as(user)
        .contentType("application/octet-stream")
        .queryParam("fileName", fileName)
        .queryParam("visibility", visibility)
        .body(content)
        .post("/api/measures/" + measure + "/evidence");
  }

  /** A link. */
  public static Response link(String user, String measure, String url, String visibility) {
    return as(user)
        .body(Map.of("url", url, "visibility", visibility))
        .post("/api/measures/" + measure + "/evidence");
  }

  /** A report that the measure is carried out, by evidence on record. */
  public static Response carriedOut(String user, String measure, String... evidence) {
    return as(user)
        .body(
            Map.of(
                "status", "carried_out",
                "text", "All of it",
                "evidenceIds", List.of(evidence),
                "period", "2026-H1"))
        .post("/api/measures/" + measure + "/reports");
  }
}
