package dev.frontier.indicator.adapter.in.rest.sdmx;

import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.CONTEXT;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.FIRST;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxStructureTest {

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    SdmxFigures.publish(put, receive);
  }

  @Test
  void theDataflowNamesItsStructure() {
    json("/sdmx/v1/dataflow/FRONTIER/BORDER_OPENNESS/1.0")
        .body("data.dataflows", hasSize(1))
        .body(
            "data.dataflows[0].structure",
            equalTo(
                "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure"
                    + "=FRONTIER:DSD_BORDER_OPENNESS(1.0)"))
        .body("data.dataStructures", nullValue());
  }

  @Test
  void theStructureComesWithWhatItRefersTo() {
    json("/sdmx/v2/structure/datastructure/FRONTIER/DSD_BORDER_OPENNESS/1.0?references=children")
        .body("data.dataStructures", hasSize(1))
        .body("data.conceptSchemes.id", contains("CS_BORDER_OPENNESS"))
        .body(
            "data.codelists.id",
            containsInAnyOrder(
                "CL_FREQ",
                "CL_INDICATOR",
                "CL_REGION",
                "CL_OBS_STATUS",
                "CL_CONF_STATUS",
                "CL_UNIT",
                "CL_UNIT_MULT"))
        .body("data.dataflows", nullValue());
    json("/sdmx/v2/structure/dataflow/FRONTIER/BORDER_OPENNESS/~?references=descendants")
        .body("data.codelists", hasSize(7))
        .body("data.dataStructures", hasSize(1))
        .body("data.dataConstraints", nullValue());
    json("/sdmx/v1/datastructure/FRONTIER/DSD_BORDER_OPENNESS?references=parents")
        .body("data.dataflows", hasSize(1))
        .body("data.codelists", nullValue());
  }

  @Test
  void everyReferenceInAMessageLeadsToSomethingInIt() {
    for (String path :
        List.of("/sdmx/v1/structure?references=all", "/sdmx/v2/structure?references=all")) {
      for (boolean xml : new boolean[] {true, false}) {
        String body = get(path, xml ? "application/xml" : "application/json").asString();
        TreeSet<String> named = new TreeSet<>();
        TreeSet<String> referred = new TreeSet<>();
        var urns =
            java.util.regex.Pattern.compile("urn:sdmx:org\\.sdmx\\.infomodel\\.[^\"<]+")
                .matcher(body);
        while (urns.find()) {
          referred.add(urns.group());
        }
        var own =
            java.util.regex.Pattern.compile("urn\"?[=:] ?\"(urn:sdmx:[^\"]+)\"").matcher(body);
        while (own.find()) {
          named.add(own.group(1));
        }
        referred.removeAll(named);
        assertEquals(List.of(), new ArrayList<>(referred), path);
        assertTrue(named.size() > 60, path);
      }
    }
  }

  @Test
  void theStandardCodeListsAreThereInBothLanguages() {
    json("/sdmx/v1/codelist/SDMX/CL_OBS_STATUS")
        .body("data.codelists[0].codes.find { it.id == 'O' }.names.en", equalTo("Missing value"))
        .body("data.codelists[0].codes.find { it.id == 'O' }.names.zh", equalTo("缺失"));
    given()
        .header("Accept-Language", "zh-CN,en;q=0.5")
        .header("Accept", "application/vnd.sdmx.structure+json;version=2.0.0")
        .get("/sdmx/v2/structure/codelist/*/CL_FREQ,CL_CONF_STATUS,CL_UNIT_MULT")
        .then()
        .statusCode(200)
        .body("data.codelists", hasSize(3))
        .body("data.codelists[0].codes[0].name", equalTo("年度"));
  }

  @Test
  void anItemCanBeAskedForAlone() {
    json("/sdmx/v1/codelist/all/CL_INDICATOR/latest/" + FIRST)
        .body("data.codelists[0].isPartial", equalTo(true))
        .body("data.codelists[0].codes.id", contains(FIRST));
    json("/sdmx/v2/structure/codelist/SDMX/CL_FREQ/*/A,M")
        .body("data.codelists[0].codes.id", contains("A", "M"));
  }

  @Test
  void stubsSayOnlyWhatAndWhere() {
    json("/sdmx/v2/structure/codelist?detail=allstubs")
        .body("data.codelists", hasSize(7))
        .body("data.codelists[0].isExternalReference", equalTo(true))
        .body("data.codelists[0].links[0].href", notNullValue())
        .body("data.codelists[0].codes", nullValue());
    json("/sdmx/v2/structure/dataflow?detail=referencestubs&references=children")
        .body("data.dataflows[0].structure", notNullValue())
        .body("data.dataStructures[0].dataStructureComponents", nullValue());
  }

  @Test
  void theConstraintSaysForWhatThereAreData() {
    json("/sdmx/v1/availableconstraint/BORDER_OPENNESS/A." + FIRST + ".CN-A")
        .body("data.contentConstraints[0].type", equalTo("Actual"))
        .body("data.contentConstraints[0].cubeRegions[0].keyValues.id", hasItem("TIME_PERIOD"))
        .body(
            "data.contentConstraints[0].cubeRegions[0].keyValues.find { it.id == 'REGION' }.values",
            contains("CN-A"))
        .body("data.contentConstraints[0].annotations[1].title", equalTo("2"));
    json("/sdmx/v2/availability/" + CONTEXT + "/A." + FIRST + ".CN-A/REGION?mode=available")
        .body("data.dataConstraints[0].cubeRegions[0].keyValues", hasSize(1))
        .body(
            "data.dataConstraints[0].cubeRegions[0].keyValues[0].values",
            hasItems("CN-A", "CN-B", "CN-C", "CN-D", "CN", "GROUP"));
    json("/sdmx/v2/availability/" + CONTEXT + "/A." + FIRST + ".CN-A?references=codelist")
        .body("data.codelists.find { it.id == 'CL_REGION' }.codes.id", contains("CN-A"))
        .body("data.codelists.find { it.id == 'CL_REGION' }.isPartial", equalTo(true));
  }

  @Test
  void theWholeConstraintHoldsWhateverIsAvailable() {
    List<String> dimensions = List.of("FREQ", "INDICATOR", "REGION");
    for (String dimension : dimensions) {
      String values =
          "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == '%s' }.values"
              .formatted(dimension);
      List<String> outline =
          get("/sdmx/v2/structure/dataconstraint", "application/json").path(values);
      List<String> counted =
          get("/sdmx/v2/availability/" + CONTEXT, "application/json").path(values);
      assertEquals(counted, outline, dimension);
    }
    String range =
        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'TIME_PERIOD' }";
    assertEquals(
        (Object) get("/sdmx/v2/availability/" + CONTEXT, "application/json").path(range),
        get("/sdmx/v2/structure/dataconstraint", "application/json").path(range));
  }

  @Test
  void xmlHasTheKindsInTheOrderOfItsSchema() throws Exception {
    assertEquals(
        List.of(
            "OrganisationSchemes",
            "Dataflows",
            "Codelists",
            "Concepts",
            "DataStructures",
            "Constraints"),
        kinds("/sdmx/v1/structure"));
    assertEquals(
        List.of(
            "AgencySchemes",
            "Codelists",
            "ConceptSchemes",
            "DataConstraints",
            "Dataflows",
            "DataStructures"),
        kinds("/sdmx/v2/structure"));
  }

  private static List<String> kinds(String path) throws Exception {
    Document document = SdmxReader.document(get(path, "application/xml").asByteArray());
    NodeList structures = document.getElementsByTagNameNS("*", "Structures");
    return SdmxReader.elements((Element) structures.item(0), null).stream()
        .map(Element::getLocalName)
        .toList();
  }

  @Test
  void whoHasTheStructuresIsNotSentThemAgain() {
    Response first = get("/sdmx/v2/structure/dataflow", "application/json");

    given()
        .header("Accept", "application/json")
        .header("If-None-Match", first.header("ETag"))
        .get("/sdmx/v2/structure/dataflow")
        .then()
        .statusCode(304);
  }

  private static Response get(String path, String accept) {
    Response answer =
        given().urlEncodingEnabled(false).header("Accept", accept).get(path).andReturn();
    assertEquals(200, answer.statusCode(), path + "\n" + answer.asString());
    return answer;
  }

  private static ValidatableResponse json(String path) {
    return get(path, "application/json").then();
  }
}
