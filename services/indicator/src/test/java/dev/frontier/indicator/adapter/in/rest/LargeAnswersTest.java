package dev.frontier.indicator.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for more than is read or given at once is told so, and nothing falls over. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class LargeAnswersTest {

  private static final List<String> LARGE = List.of("LARGE_A", "LARGE_B", "LARGE_C", "LARGE_D");

  @Inject PutCatalogueEntry put;
  @Inject DataSource dataSource;

  /** Three indicators have 9,000 figures of six vintages, and one has 122,400 figures. */
  @BeforeEach
  void fourLargeIndicators() throws SQLException {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
    LARGE.forEach(code -> Figures.put(put, Figures.named(code)));
    Figures.put(put, Figures.computed("LARGE_INDEX", "PT", 0, "index(LARGE_D, 1100)"));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into observation (indicator, region, period, known_from, known_to, dataflow, freq,
            action, value, status, submission, event)
          select i, r, y::text, make_timestamptz(2010 + v, 1, 1, 0, 0, 0),
            case when v < 6 then make_timestamptz(2011 + v, 1, 1, 0, 0, 0) end, 'D', 'A',
            'PUBLISHED', 1, 'A', gen_random_uuid(), gen_random_uuid()
          from unnest(array['LARGE_A', 'LARGE_B', 'LARGE_C']) i,
            unnest(array['CN-A', 'CN-B', 'CN-C', 'CN-D', 'CN']) r,
            generate_series(1100, 2899) y, generate_series(1, 6) v
          on conflict do nothing
          """);
      // Of the years and their parts: more than an answer is read of, in one indicator.
      statement.execute(
          """
          insert into observation (indicator, region, period, known_from, dataflow, freq, action,
            value, status, submission, event)
          select 'LARGE_D', r, y || part, now(), 'D', 'A', 'PUBLISHED', 1, 'A', gen_random_uuid(),
            gen_random_uuid()
          from unnest(array['CN-A', 'CN-B', 'CN-C', 'CN-D']) r, generate_series(1100, 2899) y,
            (select '' union all select '-Q' || q from generate_series(1, 4) q
             union all select to_char(m, '"-"FM00') from generate_series(1, 12) m) as p (part)
          on conflict do nothing
          """);
    }
  }

  /** Others ask for everything that there is. */
  @AfterEach
  void takeThemAwayAgain() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from observation where indicator like 'LARGE%'");
    }
  }

  @Test
  void whatIsTooLargeIsRefusedAndAPartOfItIsGiven() {
    String all = "indicator=LARGE_A,LARGE_B,LARGE_C&region=CN,CN-A,CN-B,CN-C,CN-D";
    String history = "/api/series?indicator=LARGE_A&region=GROUP";
    String triangle = "/api/series/LARGE_A/GROUP/triangle?limit=1";
    String divisions = "/api/reconciliation/divisions?indicator=LARGE_D&region=GROUP";

    assertAll(
        () -> refused("/api/series?" + all, 25_000),
        () -> refused(history + "&includeHistory=true", 50_000),
        () -> refused(history + "&firstRelease=true", 50_000),
        () -> refused(triangle, 50_000),
        () ->
            get("/api/series?" + all + "&from=2017&to=2021")
                .statusCode(200)
                .body("series.observations.flatten().size()", equalTo(75)),
        () ->
            get(history + "&includeHistory=true&from=2017&to=2021")
                .statusCode(200)
                .body(
                    "series[0].observations.collect { it.history.size() }",
                    equalTo(List.of(6, 6, 6, 6, 6))),
        () -> get(triangle + "&from=2017&to=2021").statusCode(200).body("vintages", equalTo(6)),
        () -> refused("/api/rankings?indicator=LARGE_INDEX&period=2899&group=GROUP", 100_000),
        () -> refused(divisions, 100_000),
        () ->
            get("/api/rankings?indicator=LARGE_D&period=2021&group=GROUP")
                .statusCode(200)
                .body("ranks", hasSize(4)),
        () -> get(divisions + "&from=2017&to=2021").statusCode(200));
  }

  private static void refused(String path, int limit) {
    get(path)
        .statusCode(413)
        .body("type", equalTo("urn:frontier:problem:answer-too-large"))
        .body("detail", containsString("more than " + limit + " observations"));
  }

  private static ValidatableResponse get(String path) {
    return given().header("Accept-Language", "en").get(path).then();
  }
}
