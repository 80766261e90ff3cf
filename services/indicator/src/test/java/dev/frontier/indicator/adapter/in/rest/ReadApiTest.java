package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static dev.frontier.indicator.Figures.withdrawn;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class ReadApiTest {

  private static final String INDICATOR = "READ_TRADE";

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void twoYearsWithARevisionAndAWithdrawal() {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
    Figures.put(put, Figures.named(INDICATOR));
    receive.handle(
        Stream.of(
                release(1, "CN-A", figure(2017, "10.00"), figure(2018, "9.00")),
                release(2, "CN-B", figure(2017, "20.00"), figure(2018, "18.00")),
                release(3, "CN-C", figure(2017, "30.00"), figure(2018, "27.00")),
                release(4, "CN-D", figure(2017, "40.00"), missing(2018)),
                release(5, "CN", figure(2017, "1000.00"), figure(2018, "900.00")),
                release(6, "CN-A", revised(2018, "12.00")),
                release(7, "CN-A", withdrawn(2018)))
            .map(it -> Figures.of(INDICATOR, it))
            .toList());
  }

  @Test
  void aSeriesHasItsFiguresAndEverythingDerivedOfThem() {
    get("/api/series?indicator=%s&region=CN-A&asOf=%s".formatted(INDICATOR, Figures.vintage(6)))
        .body("asOf", equalTo(Figures.vintage(6).toString()))
        .body("series[0].unit", equalTo("USD"))
        .body("series[0].unitMult", equalTo(8))
        .body("series[0].freq", equalTo("A"))
        .body("series[0].observations.period", contains("2017", "2018"))
        .body("series[0].observations.value", contains("10.00", "12.00"))
        .body("series[0].observations[1].vintage", equalTo(Figures.vintage(6).toString()))
        .body("series[0].observations[1].coverage", nullValue())
        .body("series[0].observations[1].shareOfNational.value", equalTo("1.33"))
        .body("series[0].observations[1].yoy.absolute", equalTo("2.00"))
        .body("series[0].observations[1].yoy.percent", equalTo("20.00"))
        .body("series[0].observations[1].rank.rank", equalTo(3))
        .body("series[0].observations[1].rank.of", equalTo(3));
  }

  @Test
  void aTotalSaysWhatItCoversAndComparesLikeForLike() {
    get("/api/series?indicator=%s&region=GROUP&asOf=%s".formatted(INDICATOR, Figures.vintage(5)))
        .body("series[0].observations[1].value", equalTo("54.00"))
        .body("series[0].observations[1].coverage.text", equalTo("3 of 4, partial"))
        .body("series[0].observations[1].coverage.missing", contains("CN-D"))
        .body("series[0].observations[1].submission", nullValue())
        .body("series[0].observations[1].yoy.absolute", equalTo("-6.00"))
        .body("series[0].observations[1].yoy.percent", equalTo("-10.00"))
        .body("series[0].observations[1].yoy.comparedMembers", contains("CN-A", "CN-B", "CN-C"));
  }

  @Test
  void aTotalBelowTheRequiredCoverageIsWithheldAndSaysWhy() {
    get("/api/series?indicator=%s&region=GROUP&from=2018".formatted(INDICATOR))
        .body("series[0].observations.period", contains("2018"))
        .body("series[0].observations[0].value", nullValue())
        .body("series[0].observations[0].withheld", equalTo("below_coverage"))
        .body("series[0].observations[0].coverage.text", equalTo("2 of 4, partial"))
        .body("series[0].observations[0].yoy.withheld", equalTo("below_coverage"));
  }

  @Test
  void asOfShowsWhatWasKnownThenAndAWithdrawnFigureIsGone() {
    String series = "/api/series?indicator=%s&region=CN-A&from=2018&asOf=%s";

    get(series.formatted(INDICATOR, Figures.vintage(5)))
        .body("series[0].observations.value", contains("9.00"));
    get(series.formatted(INDICATOR, Figures.vintage(6)))
        .body("series[0].observations.value", contains("12.00"));
    get(series.formatted(INDICATOR, Figures.vintage(7))).body("series[0].observations", empty());
    get(series.formatted(INDICATOR, Figures.vintage(0))).body("series[0].observations", empty());
  }

  @Test
  void severalIndicatorsAndRegionsComeInTheOrderAskedFor() {
    Figures.put(put, Figures.named("READ_OTHER"));

    get("/api/series?indicator=%s,READ_OTHER&region=CN-B,CN&region=CN-A".formatted(INDICATOR))
        .body(
            "series.indicator",
            contains(INDICATOR, INDICATOR, INDICATOR, "READ_OTHER", "READ_OTHER", "READ_OTHER"))
        .body("series.region", contains("CN-B", "CN", "CN-A", "CN-B", "CN", "CN-A"))
        .body("series[1].observations[0].shareOfNational", nullValue());
  }

  @Test
  void aRankingHasPlacesSharesAndWhoIsMissing() {
    get("/api/rankings?indicator=%s&period=2018&group=GROUP&asOf=%s"
            .formatted(INDICATOR, Figures.vintage(5)))
        .body("group", equalTo("GROUP"))
        .body("withheld", nullValue())
        .body("coverage.text", equalTo("3 of 4, partial"))
        .body("missing", contains("CN-D"))
        .body("ranks.rank", contains(1, 2, 3))
        .body("ranks.region", contains("CN-C", "CN-B", "CN-A"))
        .body("ranks.shareOfNine", contains("50.00", "33.33", "16.67"))
        .body("ranks.yoyPercent", contains("-10.00", "-10.00", "-10.00"));
  }

  @Test
  void aRankingBelowTheRequiredCoverageIsWithheldAndSaysWhy() {
    get("/api/rankings?indicator=%s&period=2018&group=GROUP".formatted(INDICATOR))
        .body("withheld", equalTo("below_coverage"))
        .body("ranks", empty());
  }

  @Test
  void anInstantToComeMeansTheLatestAndTheAnswerSaysWhichInstantThatIs() {
    String asOf =
        get("/api/series?indicator=%s&region=CN-A&asOf=2999-01-01T00:00:00Z".formatted(INDICATOR))
            .extract()
            .path("asOf");

    assertEquals("20", asOf.substring(0, 2));
  }

  @Test
  void thePlusOfATimeZoneMayComeAsItIs() {
    get("/api/series?indicator=%s&region=CN-A&asOf=2026-01-01T08:00:01+08:00".formatted(INDICATOR))
        .body("asOf", equalTo("2026-01-01T00:00:01Z"));
  }

  @Test
  void whoHasTheAnswerIsNotSentItAgain() {
    String path = "/api/series?indicator=%s&region=CN-B".formatted(INDICATOR);
    String tag =
        get(path).header("Cache-Control", containsString("no-cache")).extract().header("ETag");

    given().header("If-None-Match", tag).get(path).then().statusCode(304);

    receive.handle(List.of(Figures.of(INDICATOR, release(8, "CN-B", revised(2018, "18.50")))));
    String tagAfter =
        given()
            .header("If-None-Match", tag)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    assertNotEquals(tag, tagAfter);
    receive.handle(List.of(Figures.of(INDICATOR, release(9, "CN-B", revised(2018, "18.00")))));
  }

  @Test
  void anAnswerForLongAgoMayBeKept() {
    get("/api/series?indicator=%s&region=CN-B&asOf=%s".formatted(INDICATOR, "2026-01-02T00:00:00Z"))
        .header("Cache-Control", containsString("max-age=86400"));
  }

  @Test
  void aParameterThatCannotBeSoIsNamedWithItsChoices() {
    String series = "/api/series?indicator=" + INDICATOR + "&region=CN-A";
    bad("/api/series?indicator=READ_TRAD&region=CN-A", "indicator", INDICATOR);
    bad("/api/series?indicator=" + INDICATOR + "&region=CN-AA", "region", "CN-A");
    bad(series + "&from=17", "from", "2021-Q3");
    bad(series + "&to=2017-13", "to", "2021-07");
    bad(series + "&from=2019&to=2018", "to", "2019 and later");
    bad(series + "&asOf=yesterday", "asOf", "2026-03-01T00:00:00Z");
    bad(series + "&asOf=-9999-01-01T00:00:00Z", "asOf", "2026-03-01T00:00:00Z");
    bad(series + "&regoin=CN-B", "regoin", "region");
    bad("/api/rankings?indicator=READ_TRAD&period=2018", "indicator", INDICATOR);
    bad("/api/rankings?indicator=" + INDICATOR + "&period=2018-Q1", "period", "2018");
    bad("/api/rankings?indicator=" + INDICATOR + "&period=2018&group=CN", "group", "GROUP");
    bad("/api/regions?x=1", "x", "");
  }

  @Test
  void aMissingParameterIsNamed() {
    for (String path :
        List.of(
            "/api/series?region=CN-A",
            "/api/series?indicator=" + INDICATOR + "&region=,",
            "/api/rankings?indicator=" + INDICATOR)) {
      given()
          .get(path)
          .then()
          .statusCode(400)
          .body("type", equalTo("urn:frontier:problem:missing-parameter"));
    }
  }

  @Test
  void tooManyCodesAreRefused() {
    String many =
        "A,".repeat(1)
            + String.join(
                ",", Stream.iterate(1, it -> it + 1).limit(60).map(it -> "R" + it).toList());

    bad("/api/series?indicator=" + INDICATOR + "&region=" + many, "region", "1 to 50 codes");
  }

  @Test
  void theCatalogueIsListed() {
    get("/api/indicators").body("indicators.code", hasItem(INDICATOR));
    get("/api/regions").body("regions.code", hasItems("CN", "CN-A", "GROUP"));
  }

  private static ValidatableResponse get(String path) {
    return given().urlEncodingEnabled(false).get(path).then().statusCode(200);
  }

  private static void bad(String path, String parameter, String choice) {
    given()
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:invalid-parameter"))
        .body("detail", containsString("\"" + parameter + "\""))
        .body("detail", containsString(choice));
  }
}
