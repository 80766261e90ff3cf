package dev.frontier.e2e.support;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers the questions of the gate, as an office does. */
public final class Justifying {

  private Justifying() {}

  /** What is asked about a submission now. */
  public static List<Map<String, Object>> findings(String user, String id) {
    return Users.as(user)
        .get("/api/submissions/" + id + "/findings")
        .then()
        .statusCode(200)
        .extract()
        .path("findings");
  }

  /** Says the same to every open question about a draft or a returned submission. */
  public static void open(String user, String id, String text) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Map<String, Object> finding : findings(user, id)) {
      if ("warning".equals(finding.get("severity"))) {
        answers.add(
            Map.of(
                "code", finding.get("code"),
                "indicator", finding.get("indicator"),
                "period", finding.get("period"),
                "text", text));
      }
    }
    if (!answers.isEmpty()) {
      Response submission = Users.as(user).get("/api/submissions/" + id);
      Users.as(user)
          .header("If-Match", submission.header("ETag"))
          .body(Map.of("justifications", answers))
          .put("/api/submissions/" + id + "/justifications")
          .then()
          .statusCode(200);
    }
  }
}
