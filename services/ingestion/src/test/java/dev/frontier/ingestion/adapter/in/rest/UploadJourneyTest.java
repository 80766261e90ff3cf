package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class UploadJourneyTest {
  private static final UploadClient SENDER = UploadClient.of("statistician-a");
  private static final UploadClient PUBLISHER = UploadClient.of("statistician-b");
  private static final List<String> REGIONS = List.of("CN", "CN-GX", "CN-YN", "CN-LN");

  @Inject TestCatalogue catalogue;
  @Inject UploadTables tables;

  @Test
  void acceptsALoadOfSeveralRegionsAndSaysWhatItHolds() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();

    Response response = SENDER.send(id, UploadFiles.annual(List.of(indicator), REGIONS, 2001, 3));

    response
        .then()
        .statusCode(200)
        .body("state", equalTo("accepted"))
        .body("rowsRead", equalTo(12))
        .body("percent", equalTo(100))
        .body("sha256", notNullValue())
        .body("regions", hasSize(4))
        .body("regions[0].added", equalTo(3));
  }

  @Test
  void publishesALoadAsOneSubmissionARegionUnderOneVintage() {
    String indicator = catalogue.newIndicator();
    String id =
        SENDER.accepted(UploadFiles.annual(List.of(indicator), REGIONS, 2001, 3), "history");

    Response response = PUBLISHER.publish(id);

    response.then().statusCode(200).body("state", equalTo("published"));
    String part = response.path("regions.find { it.region == 'CN-GX' }.submission");
    Client.of("officer-gx")
        .get(part)
        .then()
        .statusCode(200)
        .body("state", equalTo("published"))
        .body("rows", hasSize(3))
        .body("rows[0].value", equalTo("2001.5"))
        .body("history.action", equalTo(List.of("draft", "submit", "publish")));
    assertEquals(12, tables.published(indicator));
    assertEquals(1, tables.vintages(indicator));
  }
}
