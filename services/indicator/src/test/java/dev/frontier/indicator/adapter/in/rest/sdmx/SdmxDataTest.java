package dev.frontier.indicator.adapter.in.rest.sdmx;

import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.CONTEXT;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.FIRST;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.FLOW;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.SECOND;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReadSdmxData;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.application.TooMuchAsked;
import dev.frontier.indicator.domain.sdmx.DataQuery;
import dev.frontier.indicator.domain.sdmx.SeriesKey;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxDataTest {

  private static final String KEY_1 = "A." + FIRST + "+" + SECOND + ".";
  private static final String KEY_2 = "A." + FIRST + ".*,A." + SECOND + ".*";

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;
  @Inject ReadSdmxData readData;

  @BeforeEach
  void figures() {
    SdmxFigures.publish(put, receive);
  }

  static List<String> formats() {
    return java.util.stream.Stream.concat(
            SdmxFormat.DATA_1.stream()
                .map(it -> "/sdmx/v1/data/" + FLOW + "/" + KEY_1 + " " + it.mediaType()),
            SdmxFormat.DATA_2.stream()
                .map(it -> "/sdmx/v2/data/" + CONTEXT + "/" + KEY_2 + " " + it.mediaType()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void everyFormatSaysTheSameInEveryPackaging(String question) {
    String path = question.split(" ")[0];
    String format = question.split(" ")[1];
    Set<Map<String, String>> expected =
        SdmxReader.read(get("/sdmx/v2/data/" + CONTEXT + "/" + KEY_2, "text/csv"));

    for (String packaging :
        List.of("TIME_PERIOD", "REGION", "INDICATOR", "FREQ", "AllDimensions")) {
      if (format.contains("timeseries") && !packaging.equals("TIME_PERIOD")) {
        continue;
      }
      Response answer = get(path + "?dimensionAtObservation=" + packaging, format);
      assertTrue(answer.contentType().startsWith(format), answer.contentType());
      assertEquals(expected, SdmxReader.read(answer), format + " by " + packaging);
    }
  }

  @Test
  void theFiguresAreThoseOfTheSeries() {
    Set<Map<String, String>> rows =
        SdmxReader.read(get("/sdmx/v1/data/BORDER_OPENNESS/A." + FIRST + ".CN-A", "text/csv"));

    assertEquals(
        Set.of(
            row("CN-A", "2017", "10.00", "A", null, 1), row("CN-A", "2018", "12.00", "A", null, 6)),
        Set.copyOf(rows));
  }

  @Test
  void aMissingFigureIsNoFigureAndATotalSaysWhatItLacks() {
    Set<Map<String, String>> rows =
        SdmxReader.read(
            get(
                "/sdmx/v1/data/BORDER_OPENNESS/A." + FIRST + ".CN-D+GROUP?startPeriod=2018",
                "text/csv"));

    assertEquals(
        Set.of(
            row("CN-D", "2018", null, "O", null, 4),
            row("GROUP", "2018", "57.00", "A", "3 of 4, partial", 6)),
        Set.copyOf(rows));
  }

  private static Map<String, String> row(
      String region, String period, String value, String status, String note, int vintage) {
    Map<String, String> row =
        new java.util.TreeMap<>(
            Map.of(
                "FREQ",
                "A",
                "INDICATOR",
                FIRST,
                "REGION",
                region,
                "TIME_PERIOD",
                period,
                "OBS_STATUS",
                status,
                "CONF_STATUS",
                "F",
                "UNIT_MEASURE",
                "USD",
                "UNIT_MULT",
                "8",
                "DECIMALS",
                "2",
                "VINTAGE",
                Figures.vintage(vintage).toString()));
    if (value != null) {
      row.put("OBS_VALUE", value);
    }
    if (note != null) {
      row.put("OBS_NOTE", note);
    }
    return row;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "c[TIME_PERIOD]=ge:2018+le:2021 2018",
        "c[TIME_PERIOD]=ge%3A2018%2Ble%3A2021 2018",
        "c%5BTIME_PERIOD%5D=ge:2018+le:2021 2018",
        "c[TIME_PERIOD]=2017 2017",
        "c[TIME_PERIOD]=lt:2018 2017",
        "c[OBS_VALUE]=gt:11.5 2018",
        "c[OBS_VALUE]=le:10&c[CONF_STATUS]=F 2017",
        "firstNObservations=1 2017",
        "lastNObservations=1 2018",
        "c[VINTAGE]=sw:2026&lastNObservations=1 2018",
      })
  void observationsAreFilteredByTimeByValueAndByPlace(String parameters, String period) {
    Set<Map<String, String>> rows =
        SdmxReader.read(
            get("/sdmx/v2/data/" + CONTEXT + "/A." + FIRST + ".CN-A?" + parameters, "text/csv"));

    assertEquals(
        Set.of(period), rows.stream().map(it -> it.get("TIME_PERIOD")).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sdmx/v1/data/FRONTIER%2CBORDER_OPENNESS%2C1.0/A.SDMX_FIRST.CN-A%2BCN-B",
        "/sdmx/v1/data/FRONTIER,BORDER_OPENNESS,latest/A.SDMX_FIRST.CN-A+CN-B/FRONTIER",
        "/sdmx/v1/data/FRONTIER,BORDER_OPENNESS/.SDMX_FIRST.CN-B+CN-A/all/",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/+/A.SDMX_FIRST.CN-A%2CA.SDMX_FIRST.CN-B",
        "/sdmx/v2/data/dataflow/*/BORDER_OPENNESS/~/*.SDMX_FIRST?c[REGION]=CN-A,CN-B",
        "/sdmx/v2/data/datastructure/FRONTIER/DSD_BORDER_OPENNESS/*/*?c[REGION]=CN-A,CN-B&c[INDICATOR]=SDMX_FIRST",
        "/sdmx/v2/data?c[REGION]=CN-A,CN-B&c[INDICATOR]=SDMX_FIRST",
      })
  void aSeriesIsFoundByEveryWayToNameIt(String path) {
    Set<Map<String, String>> rows = SdmxReader.read(get(path, "text/csv"));

    assertEquals(
        Set.of("CN-A", "CN-B"),
        rows.stream().map(it -> it.get("REGION")).collect(Collectors.toSet()));
    assertEquals(4, rows.size());
  }

  @Test
  void detailSaysHowMuchIsGiven() {
    String path = "/sdmx/v1/data/" + FLOW + "/A." + FIRST + ".CN-A?detail=";
    String path2 = "/sdmx/v2/data/" + CONTEXT + "/A." + FIRST + ".CN-A?";
    Set<String> key = Set.of("FREQ", "INDICATOR", "REGION");
    for (SdmxFormat format : SdmxFormat.DATA_1) {
      assertEquals(key, components(path + "serieskeysonly", format));
      assertEquals(
          Set.of("FREQ", "INDICATOR", "REGION", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS"),
          components(path + "nodata", format));
      assertEquals(
          Set.of("FREQ", "INDICATOR", "REGION", "TIME_PERIOD", "OBS_VALUE"),
          components(path + "dataonly", format));
    }
    for (SdmxFormat format : SdmxFormat.DATA_2) {
      assertEquals(key, components(path2 + "attributes=none&measures=none", format));
      assertEquals(
          Set.of("FREQ", "INDICATOR", "REGION", "TIME_PERIOD", "OBS_STATUS", "UNIT_MULT"),
          components(path2 + "attributes=OBS_STATUS,UNIT_MULT&measures=none", format));
    }
  }

  private static Set<String> components(String path, SdmxFormat format) {
    return SdmxReader.read(get(path, format.mediaType())).stream()
        .flatMap(it -> it.keySet().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void asOfShowsWhatWasKnownThen() {
    Set<Map<String, String>> rows =
        SdmxReader.read(
            get(
                "/sdmx/v2/data/" + CONTEXT + "/A." + FIRST + ".CN-A?asOf=" + Figures.vintage(5),
                "text/csv"));

    assertEquals(
        Set.of("10.00", "9.50", "9"),
        rows.stream().map(it -> it.get("OBS_VALUE")).collect(Collectors.toSet()));
  }

  @Test
  void updatedAfterGivesWhatChangedAndWhatIsGone() {
    String json =
        get(
                "/sdmx/v2/data/"
                    + CONTEXT
                    + "/A."
                    + FIRST
                    + ".CN-A?updatedAfter="
                    + Figures.vintage(5),
                "application/json")
            .asString();
    String csv =
        get(
                "/sdmx/v2/data/"
                    + CONTEXT
                    + "/A."
                    + FIRST
                    + ".CN-A?updatedAfter="
                    + Figures.vintage(5),
                "text/csv")
            .asString();

    assertTrue(json.contains("\"action\":\"Replace\""), json);
    assertTrue(json.contains("\"action\":\"Delete\""), json);
    assertTrue(csv.contains(",R,A,SDMX_FIRST,CN-A,2018,12.00,"), csv);
    assertTrue(csv.contains(",D,A,SDMX_FIRST,CN-A,2019,,"), csv);
    assertFalse(csv.contains("2017"), csv);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c[OBS_VALUE]=lt:9.75", "c[OBS_STATUS]=A&c[OBS_VALUE]=9.5"})
  void aFigureRevisedToWhatIsNotAskedForIsGoneForWhoAskedForIt(String condition) {
    String csv =
        get(
                "/sdmx/v2/data/"
                    + CONTEXT
                    + "/A."
                    + FIRST
                    + ".CN-A?updatedAfter="
                    + Figures.vintage(5)
                    + "&"
                    + condition,
                "text/csv")
            .asString();

    assertTrue(csv.contains(",D,A,SDMX_FIRST,CN-A,2018,,"), csv);
    assertFalse(csv.contains(",R,"), csv);
  }

  @Test
  void historyIsADataSetForEachDissemination() throws Exception {
    String path = "/sdmx/v2/data/" + CONTEXT + "/A." + FIRST + ".CN-A?includeHistory=true";

    List<List<String>> sets =
        SdmxReader.elements(
                SdmxReader.document(get(path, "application/xml").asByteArray())
                    .getDocumentElement(),
                "DataSet")
            .stream()
            .map(
                set ->
                    List.of(
                        set.getAttribute("ss:action"),
                        set.getAttribute("ss:validFromDate"),
                        set.getAttribute("ss:validToDate"),
                        Integer.toString(set.getElementsByTagName("Obs").getLength())))
            .toList();

    assertEquals(
        List.of(
            List.of("Replace", Figures.vintage(1).toString(), "", "3"),
            List.of("Replace", Figures.vintage(6).toString(), "", "1"),
            List.of("Delete", "", Figures.vintage(7).toString(), "1")),
        sets);
    assertTrue(
        get(path + "&updatedAfter=" + Figures.vintage(6), "text/csv")
            .asString()
            .contains(",D,A,SDMX_FIRST,CN-A,2019,,,,,,,,,," + Figures.vintage(7)));
    assertEquals(
        Set.of("9.50", "12.00"),
        SdmxReader.read(get(path + "&c[TIME_PERIOD]=2018", "application/json")).stream()
            .map(it -> it.get("OBS_VALUE"))
            .collect(Collectors.toSet()));
  }

  @Test
  void moreThanIsGivenAtOnceIsNotEvenRead() {
    DataQuery query =
        DataQuery.of(SeriesKey.ofVersion1("A." + FIRST + ".").orElseThrow(), List.of());

    assertThrows(TooMuchAsked.class, () -> readData.read(query, 10));
    assertEquals(12, readData.read(query, 11).observations());
  }

  @Test
  void namesComeInTheReadersLanguage() {
    String path = "/sdmx/v2/data/" + CONTEXT + "/A." + FIRST + ".CN-A";
    given()
        .header("Accept-Language", "zh-CN")
        .get(path)
        .then()
        .header("Content-Language", "zh")
        .body("data.structures[0].dimensions.series[1].values[0].name", equalTo("贸易"));
    given()
        .header("Accept-Language", "zh")
        .header(
            "Accept",
            "application/vnd.sdmx.data+csv;version=2.0.0;labels=both;timeFormat=normalized;keys=both")
        .get(path)
        .then()
        .body(containsString("STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,FREQ: 频率"))
        .body(containsString("A: 年度,SDMX_FIRST: 贸易,CN-A,2017-01-01,10.00,A: 正常值"));
  }

  @Test
  void whoHasTheAnswerIsNotSentItAgain() {
    for (SdmxFormat format : List.of(SdmxFormat.GENERIC_XML_21, SdmxFormat.DATA_JSON_1)) {
      String path = "/sdmx/v1/data/" + FLOW + "/A." + FIRST + ".CN-A";
      Response first = get(path, format.mediaType());

      given()
          .urlEncodingEnabled(false)
          .header("Accept", format.mediaType())
          .header("If-None-Match", first.header("ETag"))
          .get(path)
          .then()
          .statusCode(304)
          .header("ETag", first.header("ETag"));
      assertEquals("Accept, Accept-Language, Accept-Encoding", first.header("Vary"));
    }
  }

  @Test
  void answersAreCompressedForWhoWantsIt() {
    given()
        .header("Accept-Encoding", "gzip")
        .header("Accept", "application/vnd.sdmx.genericdata+xml;version=2.1")
        .get("/sdmx/v1/data/" + FLOW + "/" + KEY_1)
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip");
  }

  private static Response get(String path, String accept) {
    Response answer =
        given().urlEncodingEnabled(false).header("Accept", accept).get(path).andReturn();
    assertEquals(200, answer.statusCode(), path + " " + accept + "\n" + answer.asString());
    return answer;
  }
}
