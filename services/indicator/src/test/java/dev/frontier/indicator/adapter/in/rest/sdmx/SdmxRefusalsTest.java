package dev.frontier.indicator.adapter.in.rest.sdmx;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the grammars do not allow, what is not there, and what is not offered. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxRefusalsTest {

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    SdmxFigures.publish(put, receive);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/sdmx/v1/data/BORDER_OPENNESS/A.X|400|key",
        "/sdmx/v1/data/BORDER_OPENNESS/A.X.Y.Z|400|key",
        "/sdmx/v1/data/BORDER_OPENNESS/A.X++Y.Z|400|key",
        "/sdmx/v1/data/BORDER_OPENNESS/A.*.Z|400|key",
        "/sdmx/v1/data/A,B,C,D/all|400|flowRef",
        "/sdmx/v1/data/A,B,x.y/all|400|version",
        "/sdmx/v1/data/BORDER_OPENNESS?startPeriod=17|400|startPeriod",
        "/sdmx/v1/data/BORDER_OPENNESS?startPeriod=2017-13|400|startPeriod",
        "/sdmx/v1/data/BORDER_OPENNESS?startPeriod=2019&endPeriod=2018|400|endPeriod",
        "/sdmx/v1/data/BORDER_OPENNESS?detail=some|400|detail",
        "/sdmx/v1/data/BORDER_OPENNESS?firstNObservations=0|400|firstNObservations",
        "/sdmx/v1/data/BORDER_OPENNESS?lastNObservations=-1|400|lastNObservations",
        "/sdmx/v1/data/BORDER_OPENNESS?dimensionAtObservation=OBS_VALUE|400|dimensionAtObservation",
        "/sdmx/v1/data/BORDER_OPENNESS?updatedAfter=yesterday|400|updatedAfter",
        "/sdmx/v1/data/BORDER_OPENNESS?includeHistory=yes|400|includeHistory",
        "/sdmx/v1/data/BORDER_OPENNESS?detial=full|400|detial",
        "/sdmx/v1/data/BORDER_OPENNESS?detail=full&detail=full|400|detail",
        "/sdmx/v1/data/BORDER_OPENNESS?format=pdf|400|format",
        "/sdmx/v1/codelist?references=cousins|400|references",
        "/sdmx/v1/codelist?detail=raw|400|detail",
        "/sdmx/v1/codelist/a%20b|400|agencyID",
        "/sdmx/v1/codelist/all/all/1.x|400|version",
        "/sdmx/v1/availability/BORDER_OPENNESS?mode=some|400|mode",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A..CN|400|key",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.B.C.D|400|key",
        "/sdmx/v2/data/table/FRONTIER/BORDER_OPENNESS|400|context",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0.0.0|400|version",
        "/sdmx/v2/data?c[TIME_PERIOD]=ge:soon|400|c[TIME_PERIOD]",
        "/sdmx/v2/data?c[OBS_VALUE]=gt:much|400|c[OBS_VALUE]",
        "/sdmx/v2/data?c[REF_AREA]=CN|400|c[REF_AREA]",
        "/sdmx/v2/data?c[REGION]=|400|c[REGION]",
        "/sdmx/v2/data?attributes=COLOUR|400|attributes",
        "/sdmx/v2/data?measures=WEIGHT|400|measures",
        "/sdmx/v2/data?asOf=2020-01-01T00:00:00Z&updatedAfter=2021-01-01T00:00:00Z|400|updatedAfter",
        "/sdmx/v2/availability/dataflow/*/*/*/*/COLOUR|400|componentId",
      })
  void whatTheGrammarsDoNotAllowIsNamed(String path, int status, String parameter) {
    ask(path, "*/*")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:invalid-parameter"))
        .body("detail", containsString("\"" + parameter + "\""))
        .body("parameter", equalTo(parameter))
        .body("choices", not(empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "/sdmx/v1/data/BORDER_OPENNESS?detial=full, detail",
    "/sdmx/v1/data/BORDER_OPENNESS?detail=nodate, nodata",
    "/sdmx/v2/data?c[REGON]=CN, c[REGION]",
    "/sdmx/v2/data?attributes=OBS_NOTES, OBS_NOTE",
    "/sdmx/v2/availability/dataflow/*/*/*/*/REGIONS, REGION",
  })
  void whatWasMeantIsOfferedFirst(String path, String meant) {
    ask(path, "*/*").then().statusCode(400).body("choices[0]", equalTo(meant));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/sdmx/v1/data/NOWHERE|404|nothing-matches",
        "/sdmx/v1/data/BORDER_OPENNESS/all/SOMEBODY|404|nothing-matches",
        "/sdmx/v1/data/BORDER_OPENNESS/A.NONE.|404|nothing-matches",
        "/sdmx/v1/data/BORDER_OPENNESS/all/all/all|404|not-found",
        "/sdmx/v1/codelist/all/CL_COLOUR|404|nothing-matches",
        "/sdmx/v1/codelist/all/CL_FREQ/latest/ZZ|404|nothing-matches",
        "/sdmx/v1/categoryscheme|404|nothing-matches",
        "/sdmx/v1/dataflow/all/all/latest/ITEM|404|not-found",
        "/sdmx/v1/colours|404|not-found",
        "/sdmx/v1/availability/BORDER_OPENNESS/A.NONE.|404|nothing-matches",
        "/sdmx/v2/data/dataflow/FRONTIER/NOWHERE|404|nothing-matches",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/2.0|404|nothing-matches",
        "/sdmx/v2/structure/codelist/FRONTIER/CL_COLOUR|404|nothing-matches",
        "/sdmx/v2/structure/colours|404|not-found",
        "/sdmx/v1/schema/dataflow/FRONTIER/BORDER_OPENNESS|501|part-not-offered",
        "/sdmx/v1/metadata/BORDER_OPENNESS|501|part-not-offered",
        "/sdmx/v2/schema/dataflow/FRONTIER/BORDER_OPENNESS|501|part-not-offered",
        "/sdmx/v2/metadata/metadataflow|501|part-not-offered",
        "/sdmx/v2/registration|501|part-not-offered",
        "/sdmx/v2/data?sort=TIME_PERIOD|501|part-not-offered",
        "/sdmx/v2/data?offset=1&limit=2|501|part-not-offered",
      })
  void whatIsNotThereIsSaidAsTheVersionSaysIt(String path, int status, String slug) {
    ask(path, "*/*")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:" + slug));
  }

  @ParameterizedTest
  @CsvSource({
    "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.NONE.*",
    "/sdmx/v2/data/provisionagreement",
    "/sdmx/v2/availability/dataflow/*/*/*/A.NONE.*",
    "/sdmx/v2/structure/categoryscheme",
  })
  void inVersion2NothingFoundIsNoError(String path) {
    ask(path, "*/*").then().statusCode(204);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/sdmx/v1/data/BORDER_OPENNESS|application/vnd.sdmx.data+json;version=2.0.0|version=2.1",
        "/sdmx/v1/data/BORDER_OPENNESS|application/pdf|vnd.sdmx.genericdata+xml;version=2.1",
        "/sdmx/v1/data/BORDER_OPENNESS|application/vnd.sdmx.data+csv;version=1.0.0;labels=all|csv",
        "/sdmx/v2/data|application/vnd.sdmx.genericdata+xml;version=2.1|data+xml;version=3.0.0",
        "/sdmx/v1/codelist|application/vnd.sdmx.structure+xml;version=3.0.0|version=2.1",
        "/sdmx/v2/structure|text/csv|vnd.sdmx.structure+json;version=2.0.0",
      })
  void aFormatThatIsNotOfferedIsAnsweredWithThoseThatAre(
      String path, String accept, String offered) {
    given()
        .header("Accept", accept)
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(406)
        .body("type", equalTo("urn:frontier:problem:not-acceptable"))
        .body("detail", containsString(offered));
  }

  private static Response ask(String path, String accept) {
    return given()
        .urlEncodingEnabled(false)
        .header("Accept", accept)
        .header("Accept-Language", "en")
        .get(path)
        .andReturn();
  }
}
