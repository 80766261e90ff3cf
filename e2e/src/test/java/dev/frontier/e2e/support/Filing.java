package dev.frontier.e2e.support;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files figures as an office does: create, submit, approve by another, publish by a third. */
public final class Filing {

  /** What an office of a test says to whatever the gate asks about its figures. */
  private static final String WHY = "A figure of a test; it stands as it is.";

  private final String office;
  private final String region;
  private String reason;

  private Filing(String office, String region) {
    this.office = office;
    this.region = region;
  }

  /** An office by its short name, as in {@code officer-gx}. */
  public static Filing of(String office) {
    return new Filing(office, "CN-" + office.toUpperCase());
  }

  /** The reason that a revision must give. */
  public Filing because(String why) {
    this.reason = why;
    return this;
  }

  /** One step by a user, whatever has happened since it was read. */
  public static Response step(String user, String id, String step) {
    return Users.as(user).header("If-Match", "*").post("/api/submissions/" + id + "/" + step);
  }

  /** Creates a draft of one figure and returns the submission's id. */
  public String draft(String indicator, String period, String value) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("region", region);
    row.put("indicator", indicator);
    row.put("period", period);
    row.put("value", value);
    row.put("obs_status", value == null ? "O" : "A");
    row.put("note", null);
    Map<String, Object> body = new LinkedHashMap<>();
    // A revision needs none; anything else is filed in a round that asks for it.
    body.put("round", reason == null ? Rounds.open(indicator, period, region) : null);
    body.put("reason", reason);
    body.put("rows", List.of(row));
    return Users.as("officer-" + office)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/submissions")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Takes one figure all the way to published and returns the submission's id. */
  public String publish(String indicator, String period, String value) {
    String id = approved(indicator, period, value);
    step("statistician-a", id, "publish").then().statusCode(200);
    return id;
  }

  /** Takes one figure to the statistician's desk and returns the submission's id. */
  public String approved(String indicator, String period, String value) {
    String id = draft(indicator, period, value);
    Justifying.open("officer-" + office, id, WHY);
    step("officer-" + office, id, "submit").then().statusCode(200);
    step("approver-" + office, id, "approve").then().statusCode(200);
    return id;
  }
}
