package dev.frontier.ingestion.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.OpenApiContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class OperationsTest {
  @Inject TestCatalogue catalogue;

  @Test
  void isReadyAndSaysWhetherTheCatalogueHasCome() {
    catalogue.newIndicator();

    var response = given().get("/q/health/ready");

    response
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'catalogue' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'catalogue' }.data.received", equalTo(true));
  }

  @Test
  void countsItsRequests() {
    given().get("/api/submissions").then().statusCode(401);

    var response = given().get("/q/metrics");

    response.then().statusCode(200).body(containsString("http_server_requests_seconds"));
  }

  @Test
  void isWhatItsContractSays() {
    OpenApiContract.assertEqual("ingestion");
  }
}
