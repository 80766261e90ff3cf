package dev.frontier.indicator.adapter.in.rest.sdmx;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message in SDMX-ML 2.1 is valid by the schemas that the standard publishes. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxSchemaTest {

  private static final String DATA = "/sdmx/v1/data/" + SdmxFigures.FLOW + "/";

  /** Its multiple is in no standard list, but it may be put into the catalogue. */
  private static final String SMALL = "SDMX_SMALL";

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    SdmxFigures.publish(put, receive);
    Figures.put(put, Figures.filed(SMALL, "USD", -3));
    Release release = Figures.release(1, "CN-A", Figures.figure(2017, "1.00"));
    receive.handle(List.of(Figures.of(SMALL, release, "USD", -3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sdmx/v1/structure",
        "/sdmx/v1/dataflow/FRONTIER/BORDER_OPENNESS?references=all",
        "/sdmx/v1/datastructure/FRONTIER/DSD_BORDER_OPENNESS?references=descendants",
        "/sdmx/v1/codelist/FRONTIER/CL_REGION",
        "/sdmx/v1/conceptscheme",
        "/sdmx/v1/agencyscheme",
        "/sdmx/v1/contentconstraint",
        "/sdmx/v1/dataflow?detail=allstubs",
        "/sdmx/v1/availableconstraint/BORDER_OPENNESS/A..CN-A?references=all",
        "/sdmx/v1/availableconstraint/BORDER_OPENNESS?mode=available"
      })
  void structures(String path) throws Exception {
    byte[] message = get(path, "application/vnd.sdmx.structure+xml;version=2.1");

    assertEquals(List.of(), OfficialSchemas.violations(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A.SDMX_FIRST.",
        "all",
        "A..CN-A?dimensionAtObservation=AllDimensions",
        "A..?dimensionAtObservation=REGION",
        "A..CN?detail=serieskeysonly",
        "A..CN?detail=dataonly",
        "A..CN?detail=nodata",
        "A..?includeHistory=true",
        "A..?updatedAfter=2020-01-01T00:00:00Z"
      })
  void genericData(String question) throws Exception {
    byte[] message = get(DATA + question, "application/vnd.sdmx.genericdata+xml;version=2.1");

    assertEquals(List.of(), OfficialSchemas.violations(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.SDMX_FIRST.", "A..?includeHistory=true", "A..CN?detail=nodata"})
  void genericTimeSeries(String question) throws Exception {
    byte[] message =
        get(DATA + question, "application/vnd.sdmx.generictimeseriesdata+xml;version=2.1");

    assertEquals(List.of(), OfficialSchemas.violations(message));
  }

  @ParameterizedTest
  @CsvSource({
    "A.SDMX_FIRST., TIME_PERIOD",
    "A.SDMX_SMALL.CN-A, TIME_PERIOD",
    "all, TIME_PERIOD",
    "A..CN-A?dimensionAtObservation=AllDimensions, AllDimensions",
    "A..?dimensionAtObservation=REGION, REGION",
    "A..?dimensionAtObservation=INDICATOR, INDICATOR",
    "A..CN?detail=serieskeysonly, TIME_PERIOD",
    "A..CN?detail=dataonly, TIME_PERIOD",
    "A..?includeHistory=true, TIME_PERIOD"
  })
  void structureSpecificData(String question, String atObservation) throws Exception {
    byte[] message =
        get(DATA + question, "application/vnd.sdmx.structurespecificdata+xml;version=2.1");

    assertEquals(
        List.of(),
        OfficialSchemas.violations(
            message, OfficialSchemas.derived(namespace(message), atObservation, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.SDMX_FIRST.", "A..?includeHistory=true", "A..CN?detail=nodata"})
  void structureSpecificTimeSeries(String question) throws Exception {
    byte[] message =
        get(
            DATA + question,
            "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1");

    assertEquals(
        List.of(),
        OfficialSchemas.violations(
            message, OfficialSchemas.derived(namespace(message), "TIME_PERIOD", true)));
  }

  @Test
  void theSchemasFindWhatIsWrong() throws Exception {
    String message =
        new String(
            get(DATA + "A.SDMX_FIRST.CN-A", "application/vnd.sdmx.genericdata+xml;version=2.1"),
            StandardCharsets.UTF_8);
    String wrong = message.replaceFirst("<message:Test>false</message:Test>", "");

    assertFalse(OfficialSchemas.violations(wrong.getBytes(StandardCharsets.UTF_8)).isEmpty());
    assertFalse(wrong.equals(message));
  }

  /** As the message's header says it. */
  private static String namespace(byte[] message) {
    String text = new String(message, StandardCharsets.UTF_8);
    String begin = "xmlns:ns1=\"";
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf('"', from));
  }

  private static byte[] get(String path, String accept) {
    Response answer =
        given().urlEncodingEnabled(false).header("Accept", accept).get(path).andReturn();
    assertEquals(200, answer.statusCode(), path + "\n" + answer.asString());
    return answer.asByteArray();
  }
}
