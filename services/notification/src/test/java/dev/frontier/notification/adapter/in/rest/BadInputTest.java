package dev.frontier.notification.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Feed;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.Rules;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.platform.messaging.EventIds;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that says how to mend it, and never a 500. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class BadInputTest {
  private static final String MOVES =
      "\"rule\":{\"kind\":\"measure_status_moves\",\"measure\":\"M01\"}";

  @Inject Feed feed;
  @Inject SubscriptionStore subscriptions;
  private final Api reader = Api.as("reader");

  @BeforeEach
  void plan() {
    feed.planned("M01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|rule|required",
        "{\"rule\":{}}|rule.kind|required",
        "{\"rule\":{\"kind\":\"rises\"}}|rule.kind|choice",
        "{\"rule\":{\"kind\":\"falls_below\",\"region\":\"CN-GX\",\"threshold\":\"1\"}}|rule.indicator|required",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"NOPE\",\"region\":\"CN-GX\",\"threshold\":\"1\"}}|rule.indicator|unknown-indicator",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"region\":\"CN-ZZ\",\"threshold\":\"1\"}}|rule.region|unknown-region",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"region\":\"CN-GX\",\"threshold\":\"a"
            + " lot\"}}|rule.threshold|number-format",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"region\":\"CN-GX\",\"threshold\":\"1.1234567\"}}|rule.threshold|too-many-decimals",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"region\":\"CN-GX\",\"threshold\":\"12345678901234567890\"}}|rule.threshold|too-many-digits",
        "{\"rule\":{\"kind\":\"falls_by_percent\",\"indicator\":\"$\",\"region\":\"CN-GX\",\"percent\":\"101\"}}|rule.percent|out-of-range",
        "{\"rule\":{\"kind\":\"falls_by_amount\",\"indicator\":\"$\",\"region\":\"CN-GX\",\"amount\":\"0\"}}|rule.amount|out-of-range",
        "{\"rule\":{\"kind\":\"falls_out_of_first\",\"indicator\":\"$\",\"region\":\"*\",\"places\":\"1.5\"}}|rule.places|too-many-decimals",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"regions\":[\"CN-GX\",\"CN-ZZ\"],\"threshold\":\"1\"}}|rule.regions|unknown-region",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"regions\":[],\"threshold\":\"1\"}}|rule.regions|required",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"region\":\"CN-GX\",\"eachOf\":\"BORDER9\",\"threshold\":\"1\"}}|rule.regions|regions-once",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"eachOf\":\"CN-GX\",\"threshold\":\"1\"}}|rule.eachOf|unknown-region",
        "{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"$\",\"region\":\"CN-GX\",\"threshold\":\"9\",\"recovery\":\"8\"}}|rule.recovery|recovery-not-milder",
        "{\"rule\":{\"kind\":\"falls_out_of_first\",\"indicator\":\"$\",\"region\":\"CN-GX\",\"places\":\"3\",\"recovery\":\"2\"}}|rule.recovery|recovery-not-here",
        "{\"rule\":{\"kind\":\"measure_status_moves\",\"measure\":\"' OR"
            + " 1=1\"}}|rule.measure|unknown-measure",
        "{\"rule\":{\"kind\":\"measure_status_moves\",\"measure\":\"M0X\"}}|rule.measure|measure-not-in-plan",
        "{\"rule\":{\"kind\":\"submission_returned\",\"region\":\"CN-ZZ\"}}|rule.region|unknown-region",
        "{\"rule\":{\"kind\":\"submission_overdue\",\"indicator\":\"NOPE\",\"region\":\"CN-GX\"}}|rule.indicator|unknown-indicator",
        "{" + MOVES + ",\"language\":\"fr\"}|language|choice",
        "{" + MOVES + ",\"severity\":\"loud\"}|severity|choice",
        "{" + MOVES + ",\"channels\":[\"x\"]}|channels|unknown-channel",
        "{" + MOVES + ",\"channels\":[null]}|channels|unknown-channel",
        "{"
            + MOVES
            + ",\"channels\":[\"0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01\"]}|channels|unknown-channel",
        "{" + MOVES + ",\"webhook\":{}}|webhook.url|required",
        "{" + MOVES + ",\"webhook\":{\"url\":\"ftp://example.org/\"}}|webhook.url|not-a-url",
        "{"
            + MOVES
            + ",\"webhook\":{\"url\":\"https://user:pw@example.org/\"}}|webhook.url|not-a-url"
      })
  void aFieldThatBreaksARuleIsNamedWithHowToMendIt(String body, String field, String rule) {
    String sent = body.replace("$", feed.indicator());

    Response response = reader.subscribe(sent);

    response.then().statusCode(422);
    JsonPath problem = response.jsonPath();
    assertThat(problem.getString("type")).isEqualTo("urn:frontier:problem:invalid-fields");
    assertThat(problem.getList("errors.column")).containsExactly(field);
    assertThat(problem.getList("errors.rule")).containsExactly(rule);
    assertThat(problem.getString("errors[0].message"))
        .isNotBlank()
        .isNotEqualTo(rule)
        .doesNotContain("{");
    assertThat(problem.getString("errors[0].mend")).isNotBlank().doesNotContain("{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1/hook",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[fd00:ec2::254]/",
        "https://[fe80::1]/",
        "https://100.100.100.200/",
        "http://0.0.0.0:8080/",
        "https://2851995648/"
      })
  void aWebhookThatLeadsInsideIsRefused(String url) {
    Response response = reader.subscribe("{" + MOVES + ",\"webhook\":{\"url\":\"" + url + "\"}}");

    response.then().statusCode(422);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:webhook-url-refused");
    assertThat(response.jsonPath().getString("reason")).startsWith("address_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rule\":|400",
        "[]|400",
        "\"text\"|400",
        "{\"rule\":7}|400",
        "{\"rule\":{\"kind\":[]}}|400",
        "null|422",
        "{\"rule\":null}|422"
      })
  void aBodyThatCannotBeReadIsAProblem(String body, int status) {
    Response response = reader.subscribe(body);

    response.then().statusCode(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rule\":|400",
        "{\"rule\":{\"kind\":[]}}|400",
        "null|422",
        "{}|422",
        "{\"rule\":{\"kind\":\"rises\"}}|422",
        "{\"rule\":{\"kind\":\"declines_in_a_row\",\"indicator\":\"$\",\"region\":\"CN-ZZ\",\"years\":\"3\"}}|422",
        "{\"rule\":{\"kind\":\"against_nation\",\"indicator\":\"$\",\"region\":\"CN-GX\"},\"language\":\"fr\"}|422",
        "{\"rule\":{\"kind\":\"measure_overdue\",\"measure\":\"M01\"}}|422"
      })
  void whatCannotBeTriedOutIsAProblem(String body, int status) {
    String sent = body.replace("$", feed.indicator());

    Response response = reader.request().body(sent).post("/api/subscriptions/preview");

    response.then().statusCode(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
  }

  @Test
  void anotherFormatIsRefused() {
    Response response =
        reader.request().contentType("text/plain").body("x").post("/api/subscriptions");

    response.then().statusCode(415);
  }

  @Test
  void aBodyWithoutEndIsRefused() {
    Response response = reader.subscribe("{\"rule\":{\"kind\":\"" + "x".repeat(100_000) + "\"}}");

    response.then().statusCode(413);
  }

  @Test
  void problemsAreInTheCallersLanguage() {
    Response response =
        reader.request().header("Accept-Language", "zh-CN").body("{}").post("/api/subscriptions");

    assertThat(response.jsonPath().getString("title")).matches(".*\\p{IsHan}.*");
    assertThat(response.jsonPath().getString("errors[0].message")).matches(".*\\p{IsHan}.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "%00",
        "0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7c01",
        "AZLwxFsefDqdIE8fait8AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "----------------------------------------------------------------",
        "%E4%B8%AD%E4%B8%AD%E4%B8%AD%E4%B8%AD%E4%B8%AD%E4%B8%AD%E4%B8%AD%E4%B8%AD%E4%B8%AD%E4%B8%AD",
        "****************************************************************"
      })
  void aLinkThatIsNoneOfOursIsAPageForPeopleAndAProblemForPrograms(String token) {
    String link = "/api/unsubscribe/" + token;

    Response response = given().urlEncodingEnabled(false).accept("text/html,*/*;q=0.8").post(link);

    response.then().statusCode(404);
    assertThat(response.contentType()).startsWith("text/html");
    assertThat(response.body().asString()).contains("This link does not work");
    for (Response problem :
        List.of(
            given().urlEncodingEnabled(false).get(link),
            given().urlEncodingEnabled(false).accept("application/json").post(link))) {
      problem.then().statusCode(404);
      assertThat(problem.contentType()).startsWith("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/inbox, x",
    "/api/inbox, -1",
    "/api/inbox, 99999999999999999999",
    "/api/deliveries, 7",
    "/api/deliveries, x"
  })
  void aCursorOfSomethingElseIsAProblem(String path, String cursor) {
    Response response = reader.request().queryParam("cursor", cursor).get(path);

    response.then().statusCode(400);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:invalid-cursor");
  }

  @Test
  void oneHasAsManySubscriptionsAsOneMayHave() {
    Api collector = Api.as("ministry-nra");
    Actor actor = new Actor(subject("ministry-nra"));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int i = 0; i < 200; i++) {
                subscriptions.add(
                    new Subscription(
                        EventIds.next(), actor, Rules.moves("M01"), Language.EN, Instant.now()));
              }
            });

    Response response = collector.subscribe("{" + MOVES + "}");

    response.then().statusCode(409);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:limit-reached");
    assertThat(response.jsonPath().getString("detail")).contains("200");
  }

  private static String subject(String user) {
    String claims = Tokens.of(user).split("\\.")[1];
    return JsonPath.from(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .getString("sub");
  }
}
