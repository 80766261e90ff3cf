package dev.frontier.e2e.journeys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else's statistical office reads the paper's figures with SDMX, through the gateway. */
@Order(15)
class SdmxJourneyTest {

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sdmx/v1/data/FRONTIER%2CBORDER_OPENNESS%2C1.0/A.TRADE_TOTAL.CN-GX%2BCN-YN?startPeriod=2017&endPeriod=2021",
        "/sdmx/v1/data/FRONTIER,BORDER_OPENNESS,1.0/A.TRADE_TOTAL.CN-GX+CN-YN?startPeriod=2017&endPeriod=2021",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.TRADE_TOTAL.CN-GX,A.TRADE_TOTAL.CN-YN?c[TIME_PERIOD]=ge:2017+le:2021",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/+/A.TRADE_TOTAL.CN-GX%2CA.TRADE_TOTAL.CN-YN?c%5BTIME_PERIOD%5D=ge%3A2017%2Ble%3A2021",
      })
  void theFiguresOfTwoProvincesAreThoseOfTheSeries(String address) throws Exception {
    // Given what /api/series serves of both, within these years
    Map<String, BigDecimal> expected = new TreeMap<>();
    for (String region : new String[] {"CN-GX", "CN-YN"}) {
      Series series = Series.of("TRADE_TOTAL", region);
      for (String period : series.periods()) {
        if (period.compareTo("2017") >= 0 && period.compareTo("2021") <= 0) {
          expected.put(region + " " + period, series.value(period));
        }
      }
    }

    // When they are read as SDMX-CSV
    String csv = get(address, "text/csv").statusCode(200).extract().asString();

    // Then they are the same
    Map<String, BigDecimal> read = new TreeMap<>();
    for (CSVRecord line :
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(csv))) {
      read.put(
          line.get("REGION") + " " + line.get("TIME_PERIOD"),
          line.get("OBS_VALUE").isEmpty() ? null : new BigDecimal(line.get("OBS_VALUE")));
    }
    assertEquals(expected, read);
  }

  @Test
  void structuresComeCompressedInTheLanguageAskedForAndOnlyOnce() {
    String address = "/sdmx/v2/structure/dataflow?references=descendants";

    String tag =
        get(address, "*/*")
            .statusCode(200)
            .contentType(containsString("application/vnd.sdmx.structure+json"))
            .header("Content-Encoding", equalTo("gzip"))
            .body("data.codelists.id", hasItems("CL_FREQ", "CL_OBS_STATUS", "CL_CONF_STATUS"))
            .extract()
            .header("ETag");

    given()
        .header("If-None-Match", tag)
        .header("Accept-Language", "zh")
        .get(address)
        .then()
        .statusCode(304);
  }

  @Test
  void nothingFoundIsSaidAsEachVersionSaysIt() {
    get("/sdmx/v1/data/BORDER_OPENNESS/A.TRADE_TOTAL.NOWHERE", "*/*").statusCode(404);
    get("/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.TRADE_TOTAL.NOWHERE", "*/*")
        .statusCode(204);
  }

  private static ValidatableResponse get(String address, String accept) {
    return given()
        .urlEncodingEnabled(false)
        .header("Accept", accept)
        .header("Accept-Encoding", "gzip")
        .header("Accept-Language", "zh")
        .get(address)
        .then();
  }
}
