package dev.frontier.indicator.adapter.in.rest;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file has names beside codes: those of the instant that it is of. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class NamesInFilesTest {

  private static final String SERIES = "/api/series?indicator=NAMES_TRADE&region=CN-YF&format=csv";
  private static final String RANKING =
      "/api/rankings?indicator=NAMES_TRADE&period=2018&group=NAMED&format=csv";

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @ParameterizedTest
  @ValueSource(strings = {SERIES, RANKING})
  void whoHasAFileIsSentItAgainOnceItsNamesAreOthers(String path) {
    aFigureOf("Before");
    String tag = get(path).body(containsString("Before")).extract().header("ETag");

    called("After");

    given()
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("After"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SERIES, RANKING})
  void aFileOfAnInstantIsTheSameWhateverThingsAreCalledSince(String path) {
    aFigureOf("Before");
    String asOf = get(path.replace("csv", "json")).extract().path("asOf");
    String before = get(path + "&asOf=" + asOf).extract().asString();

    called("After");

    assertEquals(before, get(path + "&asOf=" + asOf).extract().asString());
  }

  private void aFigureOf(String name) {
    Figures.put(put, Figures.NATION);
    called(name);
    Figures.put(
        put,
        new Region("NAMED", null, "组", "Group", RegionKind.AGGREGATE, List.of("CN-YF"), List.of()));
    Figures.put(put, Figures.named("NAMES_TRADE"));
    receive.handle(List.of(Figures.of("NAMES_TRADE", release(1, "CN-YF", figure(2018, "10.00")))));
  }

  private void called(String name) {
    Figures.put(
        put, new Region("CN-YF", "110000", "名", name, RegionKind.PROVINCE, List.of(), List.of()));
  }

  private static ValidatableResponse get(String path) {
    return given().get(path).then().statusCode(200);
  }
}
