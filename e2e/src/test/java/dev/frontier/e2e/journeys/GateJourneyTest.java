package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Justifying;
import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From a figure that looks like a slip to the note that the world reads beside it. */
@Order(35)
class GateJourneyTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WHY =
      "A bonded port opened in May; customs have confirmed the figure.";

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void aTenfoldFigureIsAskedAboutJustifiedAcceptedAndPublishedWithItsNote() {
    // Given Inner Mongolia's trade, which stands at 193.85 for 2021, filed tenfold for 2022
    String id = Filing.of("nm").draft("TRADE_TOTAL", "2022", "1990.50");

    // When the office hands it in without a word
    Users.as("officer-nm")
        .header("If-Match", etag(id))
        .post("/api/submissions/" + id + "/submit")
        .then()
        // Then the slip is named, and nothing has moved
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:justification-required"))
        .body("errors.rule", hasItem("power-of-ten"))
        .body("errors.find { it.rule == 'power-of-ten' }.message", containsString("×10"));

    // And when the office says why, its approver accepts that and a statistician publishes
    Justifying.open("officer-nm", id, WHY);
    step("officer-nm", id, "submit");
    step("approver-nm", id, "approve");
    step("statistician-a", id, "publish");

    // Then the world reads the figure with the reason as its note
    await().atMost(SOON).until(() -> Series.of("TRADE_TOTAL", "CN-NM").value("2022") != null);
    assertEquals(WHY, Series.of("TRADE_TOTAL", "CN-NM").observation("2022").get("note"));

    // And the number leads back to the clerk's submission, with why it stands
    String input = "inputs.find { it.region == 'CN-NM' && it.period == '2022' }";
    JsonPath explained =
        Users.asAnyone()
            .queryParam("period", "2022")
            .get("/api/series/TRADE_TOTAL/CN-NM/explain")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertEquals("1990.50", explained.getString("value"));
    assertEquals(WHY, explained.getString(input + ".note"));
    assertEquals(WHY, explained.getString(input + ".overridden[0].reason"));
    assertNotNull(explained.getString(input + ".overridden[0].messageZh"));
    assertEquals("/api/submissions/" + id, explained.getString(input + ".submissionPath"));
    Users.as("statistician-a")
        .get(explained.getString(input + ".findingsPath"))
        .then()
        .statusCode(200);

    // And to the very file that the clerk sent, which is for nobody but those who see the figures
    String files = explained.getString(input + ".filesPath");
    JsonPath listed = Users.as("officer-nm").get(files).then().statusCode(200).extract().jsonPath();
    assertEquals(List.of("officer-nm"), listed.getList("files.by"));
    String path = listed.getString("files[0].path");
    Response file = Users.as("statistician-a").get(path);
    file.then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .header("Content-Disposition", startsWith("attachment"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("ETag", equalTo('"' + listed.getString("files[0].sha256") + '"'))
        .body("rows[0].value", equalTo("1990.50"));
    assertEquals(listed.getInt("files[0].size"), file.asByteArray().length);
    Users.as("officer-gx").get(path).then().statusCode(403);
    Users.asAnyone().get(path).then().statusCode(401);

    // And whoever asks later sees who said it and who accepted it
    List<Map<String, Object>> findings = Justifying.findings("statistician-a", id);
    Object justification = findings.get(0).get("justification");
    assertEquals("officer-nm", ((Map<?, ?>) justification).get("by"));
    assertEquals("approver-nm", ((Map<?, ?>) justification).get("acceptedBy"));
  }

  @Test
  void theRulesAreThereForEverybodyToRead() {
    Users.asAnyone()
        .header("Accept-Language", "zh-CN")
        .get("/api/submissions/rules")
        .then()
        .statusCode(200)
        .body("code", hasItem("unlike-the-others"));
  }

  private static void step(String user, String id, String step) {
    Users.as(user)
        .header("If-Match", etag(id))
        .post("/api/submissions/" + id + "/" + step)
        .then()
        .statusCode(200);
  }

  private static String etag(String id) {
    return Users.as("statistician-a").get("/api/submissions/" + id).header("ETag");
  }
}
