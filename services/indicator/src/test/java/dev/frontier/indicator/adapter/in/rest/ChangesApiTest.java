package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.indicator.Figures;
import dev.frontier.indicator.RandomLog;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes as they became known, over HTTP, PostgreSQL and Kafka. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ChangesApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRADE = "CHANGES_TRADE";
  private static final String TWICE = "CHANGES_TWICE";
  private static final List<String> REGIONS =
      List.of("CN", "CN-A", "CN-B", "CN-C", "CN-D", "GROUP");
  private static final String ALL = String.join(",", REGIONS);

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;
  @Inject DataSource dataSource;

  @BeforeEach
  void aCountry() {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
  }

  private void indicator(String code) {
    Figures.put(put, Figures.named(code));
  }

  @Test
  void everySeriesIsToldDocumentByDocumentAsItWasAnnounced() {
    indicator(TRADE);
    Figures.put(put, Figures.computed(TWICE, "USD", 8, "2 * " + TRADE));
    List<Release> log =
        RandomLog.of(300, 20261129).stream().map(it -> Figures.of(TRADE, it)).toList();
    // A year of which everybody files, the nation last: its figure changes the share of each.
    List<Release> last =
        RandomLog.FILING.stream()
            .map(it -> release(300 + RandomLog.FILING.indexOf(it), it, revised(2030, "7.00")))
            .map(it -> Figures.of(TRADE, it))
            .toList();
    for (int from = 0; from < log.size(); from += 20) {
      receive.handle(log.subList(from, from + 20));
    }

    receive.handle(last);

    try (EventReader reader = TestEvents.consume("frontier.indicator-changes.v1")) {
      for (String indicator : List.of(TRADE, TWICE)) {
        for (String region : REGIONS) {
          List<JsonNode> told = documents(indicator, region, "");

          assertEquals(announced(reader, indicator + ":" + region, last), told, indicator + region);
          told.forEach(
              it -> Contracts.assertValid("indicator/indicator-changes/v1", it.toString()));
        }
      }
    }
  }

  /** Those of a series up to what the last release changed; of one key the order is kept. */
  private static List<JsonNode> announced(EventReader reader, String key, List<Release> last) {
    String end = last.get(last.size() - 1).event().toString();
    reader.await(it -> key.equals(it.key()) && it.json().contains(end));
    return reader.await(it -> key.equals(it.key()), 1).stream().map(it -> read(it.json())).toList();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** The documents of all pages. */
  private static List<JsonNode> documents(String indicator, String regions, String more) {
    List<JsonNode> documents = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = read(get(changes(indicator, regions) + more + cursor).extract().asString());
      page.get("changes").forEach(it -> documents.add(it.get("data")));
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    }
    return documents;
  }

  @Test
  void aRevisionIsToldWithItsCauseAndWithAnIdThatStays() {
    indicator("CHANGES_ONE");
    Release first = Figures.of("CHANGES_ONE", release(1, "CN-A", revised(2018, "10.00")));
    Release second = Figures.of("CHANGES_ONE", release(2, "CN-A", revised(2018, "12.50")));
    receive.handle(List.of(first));
    receive.handle(List.of(second));

    ValidatableResponse told = get(changes("CHANGES_ONE", "CN-A"));

    told.body("indicator", equalTo("CHANGES_ONE"))
        .body("next", nullValue())
        .body("changes.data.vintage", contains(when(1), when(2)))
        .body("changes[1].data.cause.event", equalTo(second.event().toString()))
        .body("changes[1].data.cause.submission", equalTo(second.submission().toString()))
        .body("changes[1].data.cause.action", equalTo("revised"))
        .body("changes[1].data.changes[0].measure", equalTo("level"))
        .body("changes[1].data.changes[0].kind", equalTo("base"))
        .body("changes[1].data.changes[0].old", equalTo("10.00"))
        .body("changes[1].data.changes[0].new", equalTo("12.50"));
    List<String> ids = told.extract().path("changes.id");
    get(changes("CHANGES_ONE", "CN-A,CN-B") + "&updatedAfter=" + when(1))
        .body("changes.id", contains(ids.get(1)));
    get(changes("CHANGES_ONE", "CN-A") + "&asOf=" + when(1))
        .body("asOf", equalTo(when(1)))
        .body("changes.id", contains(ids.get(0)));
    get(changes("CHANGES_ONE", "CN-B")).body("changes", empty());
  }

  @Test
  void figuresOfOneVintageAreToldInTheOrderOfTheirEvents() {
    indicator("CHANGES_TIED");
    Release first = tied("0192f7a0-0001-7000-8000-000000000001", "CN-B");
    Release second = tied("0192f7a0-0001-7000-8000-00000000000a", "CN-A");
    Release third = tied("f192f7a0-0001-7000-8000-000000000002", "CN-A");
    receive.handle(List.of(third));
    receive.handle(List.of(second));
    receive.handle(List.of(first));

    get(changes("CHANGES_TIED", "GROUP"))
        .body(
            "changes.data.cause.event",
            contains(
                first.event().toString(), second.event().toString(), third.event().toString()));
  }

  private static Release tied(String event, String region) {
    int year = event.startsWith("f") ? 2018 : 2017;
    Release like = Figures.of("CHANGES_TIED", release(1, region, revised(year, "1.00")));
    return new Release(
        UUID.fromString(event),
        like.dataflow(),
        like.frequency(),
        like.indicator(),
        region,
        like.unit(),
        like.unitMult(),
        like.submission(),
        like.vintage(),
        like.observations());
  }

  @Test
  void pagesFollowEachOther() {
    indicator("CHANGES_PAGED");
    receive.handle(
        RandomLog.of(60, 5).stream().map(it -> Figures.of("CHANGES_PAGED", it)).toList());
    List<JsonNode> whole = documents("CHANGES_PAGED", ALL, "");

    String first = changes("CHANGES_PAGED", ALL) + "&limit=7";

    get(first)
        .body("changes.size()", equalTo(7))
        .header("Link", containsString("/api/series/CHANGES_PAGED/changes?"))
        .header("Link", containsString("rel=\"next\""));
    assertTrue(whole.size() > 100, whole.size() + " documents");
    assertEquals(whole, documents("CHANGES_PAGED", ALL, "&limit=7"));
  }

  @Test
  void whoHasTheAnswerIsNotSentItAgainAndASettledOneIsKept() {
    indicator("CHANGES_CACHED");
    receive.handle(List.of(Figures.of("CHANGES_CACHED", release(1, "CN-A", revised(2018, "1")))));
    String path = changes("CHANGES_CACHED", "CN-A,GROUP");
    String tag = get(path).header("Cache-Control", "no-cache").extract().header("ETag");

    given().header("If-None-Match", tag).get(path).then().statusCode(304);

    get(path + "&asOf=" + when(1)).header("Cache-Control", containsString("max-age=86400"));
    receive.handle(List.of(Figures.of("CHANGES_CACHED", release(2, "CN-A", revised(2018, "2")))));
    given().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void aParameterThatCannotBeSoIsNamedWithItsChoicesInBothLanguages() {
    indicator("CHANGES_BAD");
    String good = changes("CHANGES_BAD", "CN-A");
    bad("/api/series/CHANGES_NONE/changes?region=CN-A", "indicator", "CHANGES_BAD");
    bad(changes("CHANGES_BAD", "CN-Z"), "region", "CN-A");
    bad(changes("CHANGES_BAD", codes(51)), "region", "1 to 50 codes");
    bad(good + "&updatedAfter=yesterday", "updatedAfter", "2026-03-01T00:00:00Z");
    bad(good + "&asOf=2026-13-01", "asOf", "2026-03-01T00:00:00Z");
    bad(good + "&limit=0", "limit", "1 to 1000");
    bad(good + "&limit=1001", "limit", "1 to 1000");
    bad(good + "&from=2018", "from", "region");
    for (String language : List.of("en", "zh-CN")) {
      problem("/api/series/CHANGES_BAD/changes", language, 400, "missing-parameter")
          .body("detail", containsString("region"));
      problem(good + "&cursor=MSAy", language, 400, "invalid-cursor");
    }
  }

  private static String codes(int count) {
    return IntStream.range(0, count).mapToObj(it -> "R" + it).collect(Collectors.joining(","));
  }

  @Test
  void moreVintagesThanAreReadAtOnceAreRefusedInBothLanguages() throws SQLException {
    indicator("CHANGES_LARGE");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into observation (indicator, region, period, known_from, known_to, dataflow, freq,
            action, value, status, submission, event)
          select 'CHANGES_LARGE', r, y::text, make_timestamptz(2010 + v, 1, 1, 0, 0, 0),
            case when v < 6 then make_timestamptz(2011 + v, 1, 1, 0, 0, 0) end, 'D', 'A',
            'PUBLISHED', 1, 'A', gen_random_uuid(), gen_random_uuid()
          from unnest(array['CN-A', 'CN-B', 'CN-C', 'CN-D', 'CN']) r,
            generate_series(1100, 2899) y, generate_series(1, 6) v
          """);
    }
    String path = changes("CHANGES_LARGE", "GROUP");

    problem(path, "en", 413, "answer-too-large")
        .body("detail", containsString("more than 50000 observations"));
    problem(path, "zh-CN", 413, "answer-too-large").body("detail", containsString("50000 个观测值"));
    get(changes("CHANGES_LARGE", "CN") + "&limit=1").body("changes.size()", equalTo(1));
  }

  private static String changes(String indicator, String regions) {
    return "/api/series/" + indicator + "/changes?region=" + regions;
  }

  private static String when(int number) {
    return Figures.vintage(number).toString();
  }

  private static ValidatableResponse get(String path) {
    return given().urlEncodingEnabled(false).get(path).then().statusCode(200);
  }

  private static void bad(String path, String parameter, String choice) {
    for (String language : List.of("en", "zh-CN")) {
      problem(path, language, 400, "invalid-parameter")
          .body("parameter", equalTo(parameter))
          .body("detail", containsString(choice));
    }
  }

  private static ValidatableResponse problem(
      String path, String language, int status, String type) {
    return given()
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .header("Content-Language", containsString(language.substring(0, 2)))
        .body("type", equalTo("urn:frontier:problem:" + type));
  }
}
