package dev.frontier.notification.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Feed;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How to be told is set and changed, and nobody undoes what another window did. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class MannerOfTellingTest {
  private static final String SETTINGS = "/api/subscriptions/settings";
  private static final String MOVES =
      "\"rule\":{\"kind\":\"measure_status_moves\",\"measure\":\"M01\"}";
  @Inject Feed feed;
  private final Api owner = Api.as("approver-xz");

  @BeforeEach
  void plan() {
    feed.planned("M01");
  }

  @Test
  void withoutAWordItIsAWarningAtOnce() {
    Response response = owner.subscribe("{" + MOVES + "}");

    JsonPath made = response.then().statusCode(201).extract().jsonPath();
    assertThat(made.getString("severity")).isEqualTo("warning");
    assertThat(made.getString("digest.rhythm")).isEqualTo("immediate");
    assertThat(made.getString("mutedUntil")).isNull();
    assertThat(response.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void whatIsLeftOutStaysAsItIs() {
    String path = made("\"severity\":\"info\"");

    Response response =
        change(path, "\"0\"", "{\"digest\":{\"rhythm\":\"weekly\",\"day\":\"monday\",\"hour\":9}}");

    JsonPath changed = response.then().statusCode(200).extract().jsonPath();
    assertThat(changed.getString("severity")).isEqualTo("info");
    assertThat(changed.getMap("digest"))
        .containsEntry("rhythm", "weekly")
        .containsEntry("day", "monday")
        .containsEntry("hour", 9);
    assertThat(changed.getLong("version")).isEqualTo(1);
    assertThat(response.header("ETag")).isEqualTo("\"1\"");
    assertThat(owner.request().get(path).jsonPath().getMap("digest"))
        .isEqualTo(changed.getMap("digest"));
  }

  @Test
  void aMuteIsSetAndEnded() {
    String until = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(9, ChronoUnit.DAYS).toString();
    String path = made("\"mutedUntil\":\"" + until + "\"");
    assertThat(owner.request().get(path).jsonPath().getString("mutedUntil")).isEqualTo(until);

    Response response = change(path, "\"0\"", "{\"mutedUntil\":null}");

    response.then().statusCode(200);
    assertThat(owner.request().get(path).jsonPath().getString("mutedUntil")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"'\"7\"', 412", "'W/\"0\"', 412", ", 428", "*, 200", "'\"0\"', 200"})
  void aChangeNamesTheVersionThatWasSeen(String seen, int status) {
    String path = made("\"severity\":\"info\"");

    Response response = change(path, seen, "{\"severity\":\"critical\"}");

    response.then().statusCode(status);
    assertThat(owner.request().get(path).jsonPath().getString("severity"))
        .isEqualTo(status == 200 ? "critical" : "info");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"severity\":\"loud\"}|severity|choice",
        "{\"digest\":{}}|digest.rhythm|required",
        "{\"digest\":{\"rhythm\":\"hourly\"}}|digest.rhythm|choice",
        "{\"digest\":{\"rhythm\":\"daily\"}}|digest.hour|required",
        "{\"digest\":{\"rhythm\":\"daily\",\"hour\":24}}|digest.hour|out-of-range",
        "{\"digest\":{\"rhythm\":\"weekly\",\"hour\":8}}|digest.day|required",
        "{\"digest\":{\"rhythm\":\"weekly\",\"hour\":8,\"day\":\"Mon\"}}|digest.day|choice",
        "{\"mutedUntil\":\"soon\"}|mutedUntil|time-format",
        "{\"mutedUntil\":{}}|mutedUntil|time-format",
        "{\"mutedUntil\":\"2020-01-01T00:00:00Z\"}|mutedUntil|time-too-early",
        "{\"mutedUntil\":\"9999-01-01T00:00:00Z\"}|mutedUntil|out-of-range"
      })
  void aFieldThatBreaksARuleIsNamed(String body, String field, String rule) {
    String path = made("\"severity\":\"info\"");

    Response response = change(path, "\"0\"", body);

    assertFault(response, field, rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|timeZone|required",
        "null|timeZone|required",
        "{\"timeZone\":\"+08:00\"}|timeZone|unknown-time-zone",
        "{\"timeZone\":\"UTC\",\"quietHours\":{\"from\":\"22:00\"}}|quietHours.to|required",
        "{\"timeZone\":\"UTC\",\"quietHours\":{\"from\":\"22\",\"to\":\"07:00\"}}|quietHours.from|time-of-day",
        "{\"timeZone\":\"UTC\",\"quietHours\":{\"from\":\"22:00\",\"to\":\"22:00\"}}|quietHours.to|quiet-hours-empty"
      })
  void aSettingThatBreaksARuleIsNamed(String body, String field, String rule) {
    Response response = owner.request().header("If-Match", "*").body(body).put(SETTINGS);

    assertFault(response, field, rule);
  }

  @Test
  void settingsAreBeijingTimeAndNeverQuietUntilTheyAreSet() {
    Api other = Api.as("officer-hl");

    Response response = other.request().get(SETTINGS);

    assertThat(response.jsonPath().getString("timeZone")).isEqualTo("Asia/Shanghai");
    assertThat(response.jsonPath().getString("quietHours")).isNull();
    assertThat(response.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void settingsAreKeptAndNotUndone() {
    String body =
        "{\"timeZone\":\"Asia/Urumqi\",\"quietHours\":{\"from\":\"22:30\",\"to\":\"07:00\"}}";
    String seen = owner.request().get(SETTINGS).header("ETag");

    Response response = owner.request().header("If-Match", seen).body(body).put(SETTINGS);

    response.then().statusCode(200);
    JsonPath kept = owner.request().get(SETTINGS).jsonPath();
    assertThat(kept.getString("timeZone")).isEqualTo("Asia/Urumqi");
    assertThat(kept.getString("quietHours.from")).isEqualTo("22:30");
    assertThat(kept.getString("quietHours.to")).isEqualTo("07:00");
    owner.request().header("If-Match", seen).body(body).put(SETTINGS).then().statusCode(412);
    owner.request().body(body).put(SETTINGS).then().statusCode(428);
  }

  private String made(String more) {
    return "/api/subscriptions/"
        + owner
            .subscribe("{" + MOVES + "," + more + "}")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
  }

  private Response change(String path, String seen, String body) {
    var request = owner.request().body(body);
    return (seen == null ? request : request.header("If-Match", seen)).patch(path);
  }

  private static void assertFault(Response response, String field, String rule) {
    response.then().statusCode(422);
    assertThat(response.jsonPath().getList("errors.column")).containsExactly(field);
    assertThat(response.jsonPath().getList("errors.rule")).containsExactly(rule);
    assertThat(response.jsonPath().getString("errors[0].message"))
        .isNotBlank()
        .doesNotContain("{", "}");
    assertThat(response.jsonPath().getString("errors[0].mend")).isNotBlank().doesNotContain("{");
  }
}
