package dev.frontier.notification.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.OpenApiContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others build on: the description of the API, health and metrics. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SurfaceTest {

  @Test
  void theCommittedDescriptionIsWhatRuns() {
    OpenApiContract.assertEqual("notification");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
  void theServiceSaysThatItIsWell(String path) {
    Response response = given().get(path);

    response.then().statusCode(200);
  }

  @Test
  void readinessDoesNotAskForTheBroker() {
    Response response = given().get("/q/health/ready");

    response.then().statusCode(200);
    assertThat(response.body().asString())
        .contains("Database connections")
        .doesNotContain("indicator-changes")
        .doesNotContain("policy-status")
        .doesNotContain("catalogue");
  }

  @Test
  void workIsMeasured() {
    Response response = given().get("/q/metrics");

    response.then().statusCode(200);
    assertThat(response.body().asString()).contains("frontier_webhook_under_way");
  }
}
