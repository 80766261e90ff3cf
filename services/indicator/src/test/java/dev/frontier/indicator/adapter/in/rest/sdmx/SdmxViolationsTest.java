package dev.frontier.indicator.adapter.in.rest.sdmx;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever else is asked, one thing that a grammar does not allow is refused with the status of its
 * version: each is put into several questions that are right but for it.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxViolationsTest {

  private static final int TIMES = 3;
  private static final String DATA_1 = "/sdmx/v1/data/BORDER_OPENNESS/.WALK_YEARS+WALK_MONTHS.";
  private static final String DATA_2 =
      "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/*.WALK_YEARS";

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    WalkedFigures.publish(put, receive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400 startPeriod=2018-13",
        "400 startPeriod=2018-Q5",
        "400 startPeriod=2018-02-30",
        "400 startPeriod=2018-W54",
        "400 startPeriod=2018-T4",
        "400 endPeriod=20180101",
        "400 endPeriod=2018/P1M",
        "400 firstNObservations=0",
        "400 lastNObservations=-3",
        "400 lastNObservations=all",
        "400 detail=everything",
        "400 detail=FULL",
        "400 dimensionAtObservation=OBS_VALUE",
        "400 dimensionAtObservation=alldimensions",
        "400 updatedAfter=yesterday",
        "400 updatedAfter=2026-02-30T00:00:00Z",
        "400 includeHistory=1",
        "400 asOf=2026-02-01T00:00:00Z",
        "400 attributes=none",
        "400 measures=none",
        "400 c[REGION]=CN-WA",
        "400 format=pdf",
      })
  void aParameterThatVersion1DoesNotAllowIsRefused(String violation) {
    refused(DATA_1, violation, new Version1Questions(new Random(5))::data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400 startPeriod=2018",
        "400 endPeriod=2018",
        "400 detail=full",
        "400 c[TIME_PERIOD]=ge:soon",
        "400 c[TIME_PERIOD]=2018-Q5",
        "400 c[TIME_PERIOD]=ge:2018+",
        "400 c[VINTAGE]=ge:soon",
        "400 c[OBS_VALUE]=many",
        "400 c[UNIT_MULT]=lt:E",
        "400 c[REGION]=",
        "400 c[REGION]=CN-WA++CN-WB",
        "400 c[REGION]=CN-WA,,CN-WB",
        "400 c[REGION]=sw:",
        "400 c[REF_AREA]=CN-WA",
        "400 c[]=A",
        "400 c=A",
        "400 firstNObservations=0",
        "400 lastNObservations=1.5",
        "400 dimensionAtObservation=UNIT_MULT",
        "400 updatedAfter=2026-02-01T25:00:00Z",
        "400 asOf=soon",
        "400 includeHistory=yes",
        "400 attributes=COLOUR",
        "400 attributes=obs,,series",
        "400 measures=WEIGHT",
        "501 sort=series_key",
        "501 offset=10",
        "501 limit=10",
        "501 reportingYearStartDay=--07-01",
      })
  void aParameterThatVersion2DoesNotAllowIsRefused(String violation) {
    refused(DATA_2, violation, new Version2Questions(new Random(6))::data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400 /sdmx/v1/data/BORDER_OPENNESS/A.WALK_YEARS",
        "400 /sdmx/v1/data/BORDER_OPENNESS/A.WALK_YEARS.CN-WA.2018",
        "400 /sdmx/v1/data/BORDER_OPENNESS/A.WALK_YEARS++X.CN-WA",
        "400 /sdmx/v1/data/BORDER_OPENNESS/A.*.CN-WA",
        "400 /sdmx/v1/data/BORDER_OPENNESS/A,Q.WALK_YEARS.CN-WA",
        "400 /sdmx/v1/data/FRONTIER,BORDER_OPENNESS,1.0,X/all",
        "400 /sdmx/v1/data/FRONTIER,BORDER_OPENNESS,x/all",
        "400 /sdmx/v1/data/FRONTIER,BORDER%20OPENNESS/all",
        "404 /sdmx/v1/data/FRONTIER,BORDER_OPENNESS,2.0/all",
        "404 /sdmx/v1/data/ECB,BORDER_OPENNESS/all",
        "404 /sdmx/v1/data/EXR/all",
        "404 /sdmx/v1/data/BORDER_OPENNESS/A.WALK_YEARS.CN-WA/ECB",
        "404 /sdmx/v1/data/BORDER_OPENNESS/A.WALK_YEARS.CN-WA/all/all",
        "400 /sdmx/v1/availability/BORDER_OPENNESS/A.WALK_YEARS.CN-WA/all/COLOUR",
        "400 /sdmx/v1/availability/BORDER_OPENNESS/all?mode=all",
        "400 /sdmx/v1/availability/BORDER_OPENNESS/all?references=cousins",
        "400 /sdmx/v1/availability/BORDER_OPENNESS/all?firstNObservations=1",
        "404 /sdmx/v1/availability/EXR/all",
        "404 /sdmx/v1/colours",
        "400 /sdmx/v1/codelist/FRONTIER,SDMX",
        "400 /sdmx/v1/codelist/*",
        "400 /sdmx/v1/codelist/all/CL%20FREQ",
        "400 /sdmx/v1/codelist/all/all/1.x",
        "400 /sdmx/v1/codelist?detail=raw",
        "400 /sdmx/v1/codelist?references=ancestors",
        "400 /sdmx/v1/codelist?references=dataconstraint",
        "400 /sdmx/v1/codelist?asOf=2026-01-01T00:00:00Z",
        "404 /sdmx/v1/dataflow/all/all/latest/A",
        "404 /sdmx/v1/structure/all/all/latest/A",
        "404 /sdmx/v1/codelist/all/all/latest/A/B",
        "404 /sdmx/v1/codelist/SDMX/CL_FREQ/latest/ZZ",
        "501 /sdmx/v1/schema/dataflow/FRONTIER/BORDER_OPENNESS/1.0",
        "501 /sdmx/v1/metadata/BORDER_OPENNESS/all",
        "400 /sdmx/v2/data/table/FRONTIER/BORDER_OPENNESS/1.0",
        "400 /sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/latest",
        "400 /sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0+.0+",
        "400 /sdmx/v2/data/dataflow/FRONTIER+ECB/BORDER_OPENNESS/1.0",
        "400 /sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A..CN-WA",
        "400 /sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A+Q.WALK_YEARS",
        "400 /sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.WALK_YEARS.CN-WA.2018",
        "400 /sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.WALK_YEARS,,Q",
        "404 /sdmx/v2/data/dataflow/FRONTIER/EXR/1.0",
        "404 /sdmx/v2/data/dataflow/ECB/BORDER_OPENNESS/1.0",
        "404 /sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/2.0",
        "404 /sdmx/v2/data/datastructure/FRONTIER/BORDER_OPENNESS/1.0",
        "404 /sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/*/FRONTIER",
        "400 /sdmx/v2/availability/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.WALK_YEARS.CN-WA/OBS_VALUE",
        "400 /sdmx/v2/availability?mode=some&c[REGION]=CN-WA",
        "400 /sdmx/v2/availability?asOf=2026-02-01T00:00:00Z",
        "404 /sdmx/v2/availability/dataflow/FRONTIER/EXR",
        "404 /sdmx/v2/structure/structure",
        "404 /sdmx/v2/structure/contentconstraint",
        "400 /sdmx/v2/structure/codelist/FRONTIER+SDMX",
        "400 /sdmx/v2/structure/codelist/*/*/latest",
        "400 /sdmx/v2/structure/codelist?references=everything",
        "400 /sdmx/v2/structure/codelist?references=codelist,cousins",
        "400 /sdmx/v2/structure/codelist?detail=most",
        "404 /sdmx/v2/structure/dataflow/*/*/*/A",
        "404 /sdmx/v2/structure/*/*/*/*/A",
        "404 /sdmx/v2/structure/codelist/FRONTIER/CL_FREQ",
        "404 /sdmx/v2/structure/codelist/*/CL_INDICATOR/2.0",
        "501 /sdmx/v2/schema/dataflow/FRONTIER/BORDER_OPENNESS/1.0",
        "501 /sdmx/v2/metadata/structure/dataflow",
        "404 /sdmx/v3/data",
      })
  void aPathThatTheGrammarDoesNotAllowOrThatLeadsNowhereIsRefused(String violation) {
    Response answer = ask(violation.substring(4), "*/*");

    assertEquals(violation.substring(0, 3), Integer.toString(answer.statusCode()));
    assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pdf",
        "image/*",
        "application/vnd.sdmx.data+json;version=7.0.0",
        "application/vnd.sdmx.structurespecificdata+xml;version=1.0",
        "application/vnd.sdmx.data+csv;version=1.0.0;labels=some",
        "application/vnd.sdmx.data+csv;version=2.0.0;keys=all",
        "application/json;q=0,application/pdf",
      })
  void aFormatThatNobodyOffersIsRefusedWhateverIsAsked(String accept) {
    List<String> addresses = new ArrayList<>();
    Version1Questions one = new Version1Questions(new Random(7));
    Version2Questions two = new Version2Questions(new Random(8));
    for (int i = 0; i < TIMES; i++) {
      addresses.add(one.data().address());
      addresses.add(two.data().address());
    }
    addresses.add("/sdmx/v1/codelist");
    addresses.add("/sdmx/v2/structure/dataflow");

    List<Integer> statuses = addresses.stream().map(it -> ask(it, accept).statusCode()).toList();

    assertEquals(addresses.stream().map(it -> 406).toList(), statuses);
  }

  private static void refused(
      String path, String violation, Supplier<WalkedQuestion.Asked> questions) {
    String parameter = violation.substring(4);
    String name = parameter.substring(0, parameter.indexOf('='));
    for (int i = 0; i < TIMES; i++) {
      List<String> parameters = new ArrayList<>(List.of(parameter));
      String[] asked = questions.get().address().split("\\?");
      for (String other : asked.length == 1 ? new String[0] : asked[1].split("&")) {
        if (!other.replace("%5B", "[").replace("%5D", "]").startsWith(name + "=")) {
          parameters.add(other);
        }
      }
      String address = path + "?" + String.join("&", parameters);

      Response answer = ask(address, "*/*");

      assertEquals(violation.substring(0, 3), Integer.toString(answer.statusCode()), address);
      assertTrue(answer.contentType().startsWith("application/problem+json"), address);
    }
  }

  private static Response ask(String path, String accept) {
    return given().urlEncodingEnabled(false).header("Accept", accept).get(path).andReturn();
  }
}
