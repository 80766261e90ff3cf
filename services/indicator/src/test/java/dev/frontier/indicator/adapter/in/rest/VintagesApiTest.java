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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.RandomLog;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Overridden;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vintages, first releases, triangles, inputs and explanations, over HTTP and PostgreSQL. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class VintagesApiTest {

  private static final String INDICATOR = "VINTAGE_TRADE";
  private static final String WHY = "口岸重开\nthe port reopened";

  private static final List<Overridden> ASKED =
      List.of(
          new Overridden("year-on-year", "增长过快", "too fast", WHY),
          new Overridden("unlike-the-others", "与他省不同", "unlike the others", WHY));

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void revisionsAWithdrawalAndANote() {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
    Figures.put(put, Figures.named(INDICATOR));
    receive.handle(
        Stream.of(
                release(1, "CN-A", figure(2017, "10.00"), figure(2018, "16.00")),
                release(2, "CN-B", figure(2017, "20.00"), figure(2018, "18.00")),
                release(3, "CN-C", figure(2017, "30.00"), figure(2018, "30.00")),
                release(4, "CN-D", figure(2017, "40.00"), missing(2018)),
                release(5, "CN", figure(2017, "1000.00"), figure(2018, "640.00")),
                release(6, "CN-D", justified(2018, "56.00")),
                release(7, "CN-A", revised(2018, "12.00")),
                release(8, "CN-B", withdrawn(2017)))
            .map(it -> Figures.of(INDICATOR, it))
            .toList());
  }

  private static Release.Item justified(int year, String value) {
    return new Release.Item(
        Period.ofYear(year), Action.REVISED, new BigDecimal(value), "A", WHY, ASKED);
  }

  @Test
  void eachDerivedValueCarriesTheVintagesThatItIsComputedFrom() {
    get(series("CN-A") + "&from=2018&inputs=true&asOf=" + Figures.vintage(6))
        .body(at("inputs"), contains(id("CN-A", 2018, 1)))
        .body(at("shareOfNational.inputs"), contains(id("CN-A", 2018, 1), id("CN", 2018, 5)))
        .body(at("yoy.inputs"), contains(id("CN-A", 2018, 1), id("CN-A", 2017, 1)))
        .body(
            at("rank.inputs"),
            contains(
                id("CN-A", 2018, 1), id("CN-B", 2018, 2), id("CN-C", 2018, 3), id("CN-D", 2018, 6)))
        .body(at("contribution.inputs"), hasSize(8));
  }

  @Test
  void inputsAreLeftOutWhereNobodyAskedForThem() {
    String body = get(series("GROUP")).extract().asString();

    org.junit.jupiter.api.Assertions.assertFalse(body.contains("inputs"), body);
  }

  @Test
  void aRankingNamesWhatItIsComputedFrom() {
    get("/api/rankings?indicator=%s&period=2018&group=GROUP&asOf=%s"
            .formatted(INDICATOR, Figures.vintage(6)))
        .body("inputs", hasSize(8))
        .body("inputs", hasItem(id("CN-D", 2018, 6)));
  }

  @Test
  void aMembersPartTheConcentrationAndTheYearlyRateAreThere() {
    String asOf = "&asOf=" + Figures.vintage(6);
    get(series("CN-A") + asOf)
        .body("series[0].observations[1].contribution.points", equalTo("6.00"))
        .body("series[0].observations[1].contribution.shareOfChange", equalTo("30.00"))
        .body("series[0].observations[1].contribution.group", equalTo("GROUP"))
        .body("series[0].observations[1].concentration", nullValue())
        .body("series[0].cagr.percent", equalTo("60.00"))
        .body("series[0].cagr.from", equalTo("2017"));
    get(series("GROUP") + asOf)
        .body("series[0].observations[0].concentration.value", equalTo("3000.00"))
        .body("series[0].observations[0].contribution", nullValue())
        .body("series[0].cagr.percent", equalTo("20.00"));
  }

  @Test
  void onlyWhatIsNewSinceAnInstantIsReadAndWhatWasTakenBackSaysSo() {
    get(series("CN-A,CN-B,CN-C") + "&updatedAfter=" + Figures.vintage(6))
        .body("series[0].observations.period", contains("2018"))
        .body("series[0].observations.value", contains("12.00"))
        .body("series[1].observations.period", contains("2017"))
        .body("series[1].observations[0].value", nullValue())
        .body("series[1].observations[0].withheld", equalTo("withdrawn"))
        .body("series[1].observations[0].vintage", equalTo(Figures.vintage(8).toString()))
        .body("series[2].observations", empty());
  }

  @Test
  void historyHasEveryVintageOfAFigureAndOfATotal() {
    get(series("CN-A,CN-B,GROUP") + "&includeHistory=true")
        .body("series[0].observations[1].value", equalTo("12.00"))
        .body("series[0].observations[1].history.value", contains("16.00", "12.00"))
        .body("series[0].observations[1].history.vintage", contains(when(1), when(7)))
        .body("series[1].observations[0].withheld", equalTo("withdrawn"))
        .body("series[1].observations[0].history.withheld", contains(null, "withdrawn"))
        .body(
            "series[2].observations[1].history.value",
            contains(null, null, "64.00", "64.00", "120.00", "116.00"));
  }

  @Test
  void aFirstReleaseIsAsItWasWithWhatWasDerivedThen() {
    get(series("CN-A,CN-D,GROUP") + "&from=2018&firstRelease=true")
        .body("series[0].observations[0].value", equalTo("16.00"))
        .body("series[0].observations[0].vintage", equalTo(when(1)))
        .body("series[0].observations[0].shareOfNational.withheld", equalTo("no_national"))
        .body("series[0].cagr", nullValue())
        .body("series[1].observations[0].value", equalTo("56.00"))
        .body("series[1].observations[0].shareOfNational.value", equalTo("8.75"))
        .body("series[2].observations[0].value", equalTo("64.00"))
        .body("series[2].observations[0].coverage.text", equalTo("3 of 4, partial"));
  }

  @Test
  void aTriangleHasARowEachVintage() {
    get("/api/series/%s/CN-A/triangle".formatted(INDICATOR))
        .body("vintages", equalTo(2))
        .body("periods", contains("2017", "2018"))
        .body("rows.vintage", contains(when(1), when(7)))
        .body("rows[0].cells.value", contains("10.00", "16.00"))
        .body("rows[1].cells.value", contains("10.00", "12.00"))
        .body("rows[1].cells.changed", contains(false, true));
    get("/api/series/%s/CN-A/triangle?limit=1&asOf=%s".formatted(INDICATOR, when(6)))
        .body("vintages", equalTo(1))
        .body("rows.vintage", contains(when(1)));
  }

  @Test
  void aTotalIsExplainedDownToTheSubmissionsAndWhatTheOfficesSaid() {
    String asOf = "&asOf=" + when(7);
    get("/api/series/%s/GROUP/explain?period=2018&since=2017".formatted(INDICATOR) + asOf)
        .body("value", equalTo("116.00"))
        .body("requiredCoverage", equalTo("0.75"))
        .body(
            "values.measure",
            contains(
                "level",
                "share_of_national",
                "yoy_absolute",
                "yoy_percent",
                "concentration",
                "cagr"))
        .body(
            "values[0].formula",
            equalTo(
                "%1$s[CN-A, 2018] + %1$s[CN-B, 2018] + %1$s[CN-C, 2018] + %1$s[CN-D, 2018]"
                    .formatted(INDICATOR)))
        .body("values[0].numbers", equalTo("12.00 + 18.00 + 30.00 + 56.00"))
        .body("values[0].coverage.text", equalTo("4 of 4"))
        .body("values[1].numbers", equalTo("100 × 116.00 ÷ 640.00"))
        .body("values[2].numbers", equalTo("116.00 − 100.00"))
        .body("values[3].value", equalTo("16.00"))
        .body("values[5].numbers", equalTo("100 × ((116.00 ÷ 100.00)^(1/1) − 1)"))
        .body("inputs.id", hasItem(id("CN-D", 2018, 6)))
        .body("inputs.find { it.id == '%s' }.note".formatted(id("CN-D", 2018, 6)), equalTo(WHY))
        .body(
            "inputs.find { it.id == '%s' }.submissionPath".formatted(id("CN-D", 2018, 6)),
            containsString("/api/submissions/"))
        .body(
            "inputs.find { it.id == '%1$s' }.with { filesPath == submissionPath + '/files' }"
                .formatted(id("CN-D", 2018, 6)),
            equalTo(true))
        .body(
            "inputs.find { it.id == '%s' }.overridden.rule".formatted(id("CN-D", 2018, 6)),
            contains("year-on-year", "unlike-the-others"))
        .body(
            "inputs.find { it.id == '%s' }.overridden[0]".formatted(id("CN-D", 2018, 6)),
            equalTo(
                Map.of(
                    "rule", "year-on-year",
                    "messageZh", "增长过快",
                    "messageEn", "too fast",
                    "reason", WHY)))
        .body("inputs.find { it.id == '%s' }.overridden".formatted(id("CN-A", 2018, 7)), empty())
        .body("vintages.value", hasItem("64.00"));
  }

  @Test
  void aFigureIsExplainedWithItsRankAndItsPartInTheChange() {
    get("/api/series/%s/CN-A/explain?period=2018&asOf=%s".formatted(INDICATOR, when(6)))
        .body("value", equalTo("16.00"))
        .body("values.measure", hasItem("rank"))
        .body("values.find { it.measure == 'rank' }.numbers", equalTo("1 + 3"))
        .body(
            "values.find { it.measure == 'contribution_points' }.numbers",
            equalTo("100 × (16.00 − 10.00) ÷ 100.00"))
        .body(
            "values.find { it.measure == 'contribution_share' }.numbers",
            equalTo("100 × (16.00 − 10.00) ÷ (120.00 − 100.00)"));
  }

  @Test
  void whatWasTakenBackAndWhatNeverWasAreToldApart() {
    get("/api/series/%s/CN-B/explain?period=2017".formatted(INDICATOR))
        .body("value", nullValue())
        .body("withheld", equalTo("withdrawn"))
        .body("vintages.value", contains("20.00", null));
    get("/api/series/%s/CN-B/explain?period=1999".formatted(INDICATOR))
        .body("withheld", equalTo("missing"))
        .body("vintages", empty());
  }

  @Test
  void answersOfThePastAreGivenAgainByteForByteAfterAThousandReleases() {
    String indicator = "VINTAGE_REPLAY";
    Figures.put(put, Figures.named(indicator));
    List<Release> log =
        RandomLog.of(1_000, 20261124).stream().map(it -> Figures.of(indicator, it)).toList();
    Map<Integer, byte[]> given = new TreeMap<>();
    for (int from = 0; from < log.size(); from += 50) {
      receive.handle(log.subList(from, from + 50));
      given.put(from + 49, answers(indicator, from + 49));
    }

    Map<Integer, byte[]> again = new TreeMap<>();
    given.keySet().forEach(number -> again.put(number, answers(indicator, number)));

    given.forEach(
        (number, bytes) -> assertArrayEquals(bytes, again.get(number), "as of " + number));
  }

  @Test
  void aParameterThatCannotBeSoIsNamedWithItsChoices() {
    bad(series("CN-A") + "&updatedAfter=yesterday", "updatedAfter", "2026-03-01T00:00:00Z");
    bad(series("CN-A") + "&includeHistory=yes", "includeHistory", "true");
    bad(
        series("CN-A") + "&includeHistory=true&firstRelease=true",
        "includeHistory",
        "firstRelease");
    bad("/api/series/VINTAGE_TRAD/CN-A/triangle", "indicator", INDICATOR);
    bad("/api/series/" + INDICATOR + "/CN-AA/triangle", "region", "CN-A");
    bad("/api/series/" + INDICATOR + "/CN-A/triangle?limit=0", "limit", "1 to 500");
    bad("/api/series/" + INDICATOR + "/CN-A/triangle?period=2018", "period", "limit");
    bad("/api/series/" + INDICATOR + "/CN-A/explain?period=2018-Q1", "period", "2018");
    bad(
        "/api/series/" + INDICATOR + "/CN-A/explain?period=2018&since=2018",
        "since",
        "a period before 2018");
    given()
        .get("/api/series/" + INDICATOR + "/CN-A/explain")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:frontier:problem:missing-parameter"));
  }

  private static byte[] answers(String indicator, int number) {
    String asOf = "&asOf=" + when(number);
    StringBuilder all = new StringBuilder();
    all.append(body("/api/series?indicator=" + indicator + "&region=CN-A,CN,GROUP" + asOf));
    for (int year = RandomLog.FIRST; year <= RandomLog.LAST; year++) {
      all.append(
          body("/api/rankings?group=GROUP&indicator=" + indicator + "&period=" + year + asOf));
    }
    return all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String body(String path) {
    return get(path).extract().asString();
  }

  private static String series(String regions) {
    return "/api/series?indicator=" + INDICATOR + "&region=" + regions;
  }

  private static String at(String property) {
    return "series[0].observations[0]." + property;
  }

  private static String id(String region, int year, int number) {
    return INDICATOR + "/" + region + "/" + year + "@" + when(number);
  }

  private static String when(int number) {
    return Figures.vintage(number).toString();
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
        .body("type", equalTo("urn:frontier:problem:invalid-parameter"))
        .body("detail", containsString("\"" + parameter + "\""))
        .body("detail", containsString(choice));
  }
}
