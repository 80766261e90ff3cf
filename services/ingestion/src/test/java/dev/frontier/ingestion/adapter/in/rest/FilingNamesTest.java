package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class FilingNamesTest {
  private static final Client OFFICER = Client.of("officer-gx");

  @Inject TestCatalogue catalogue;
  @Inject CatalogueStore store;

  @Test
  void takesTheNameOfAnIndicatorForItsCode() {
    String code = catalogue.newIndicator();
    named(code, "外贸总额 " + code);

    Response response = OFFICER.file(Client.filing("CN-GX", "外贸总额 " + code, "2021", "\"1\"", null));

    response
        .then()
        .statusCode(201)
        .body("indicators", contains(code))
        .body("detected.styles", contains("name"))
        .body("conversions.column", contains("indicator"))
        .body("conversions.to", contains(code));
  }

  @Test
  void choosesNoneOfTwoCodesWithOneName() {
    String first = catalogue.newIndicator();
    String second = catalogue.newIndicator();
    named(first, "同名 " + first);
    named(second, "同名 " + first);

    Response response = OFFICER.file(Client.filing("CN-GX", "同名 " + first, "2021", "\"1\"", null));

    response
        .then()
        .statusCode(422)
        .body("errors.rule", contains("unknown-indicator"))
        .body("errors[0].value", equalTo("同名 " + first));
  }

  private void named(String code, String name) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                store.put(
                    List.of(
                        new CatalogueEntry.Indicator(code, name, "Test", "USD", 8, 2, Freq.A))));
  }
}
