package dev.frontier.indicator.adapter.in.rest.sdmx;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OpenAPI document says of SDMX what the service does. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxDescriptionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sdmx1Data|/sdmx/v1/data/BORDER_OPENNESS",
        "sdmx1Availability|/sdmx/v1/availability/BORDER_OPENNESS",
        "sdmx1Structures|/sdmx/v1/codelist",
        "sdmx2Data|/sdmx/v2/data",
        "sdmx2Availability|/sdmx/v2/availability",
        "sdmx2Structures|/sdmx/v2/structure",
      })
  void everyParameterThatIsReadIsDescribedAndNoOther(String operation, String path) {
    JsonPath refusal = ask(path + "?nonsense=1", "*/*");

    Set<String> read = new TreeSet<>(refusal.getList("choices"));
    read.add("format");
    assertEquals(
        read,
        new TreeSet<>(
            document()
                .<String>getList(of(operation) + ".parameters.findAll {it.in=='query'}.name")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sdmx1Data|/sdmx/v1/data/BORDER_OPENNESS",
        "sdmx1Availability|/sdmx/v1/availability/BORDER_OPENNESS",
        "sdmx1Structures|/sdmx/v1/codelist",
        "sdmx2Data|/sdmx/v2/data",
        "sdmx2Availability|/sdmx/v2/availability",
        "sdmx2Structures|/sdmx/v2/structure",
      })
  void everyFormatThatIsGivenIsDescribedAndNoOther(String operation, String path) {
    String refusal = ask(path, "application/pdf").getString("detail");

    Set<String> described =
        document().<String, Object>getMap(of(operation) + ".responses.'200'.content").keySet();
    described.forEach(type -> assertTrue(refusal.contains(type), refusal + " " + type));
    assertEquals(refusal.split("application/", -1).length - 1, described.size(), refusal);
  }

  private static String of(String operation) {
    return "paths.collect {it.value.get}.find {it?.operationId=='" + operation + "'}";
  }

  private static JsonPath document() {
    return given().get("/q/openapi?format=json").jsonPath();
  }

  private static JsonPath ask(String path, String accept) {
    return given()
        .urlEncodingEnabled(false)
        .header("Accept", accept)
        .header("Accept-Language", "en")
        .get(path)
        .jsonPath();
  }
}
