package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class ListingTest {
  @Inject TestCatalogue catalogue;

  @Test
  void showsAnOfficeItsOwnAndAStatisticianAll() {
    String indicator = catalogue.newIndicator();
    String guangxi = Client.of("officer-gx").filed("CN-GX", indicator, "2021", "\"1\"", null);
    String yunnan = Client.of("officer-yn").filed("CN-YN", indicator, "2021", "\"1\"", null);

    Response ofOffice = list("officer-gx", "limit=200");

    ofOffice
        .then()
        .statusCode(200)
        .body("items.region", everyItem(equalTo("CN-GX")))
        .body("items.id", hasItem(guangxi))
        .body("items.id", not(hasItem(yunnan)));
    list("statistician-a", "limit=200")
        .then()
        .body("items.id", hasItem(guangxi))
        .body("items.id", hasItem(yunnan));
  }

  @Test
  void keepsToTheStateAskedFor() {
    String indicator = catalogue.newIndicator();
    String draft = Client.of("officer-gx").filed("CN-GX", indicator, "2020", "\"1\"", null);
    String inReview = Client.of("officer-gx").filed("CN-GX", indicator, "2021", "\"1\"", null);
    Client.of("officer-gx").step(inReview, "submit").then().statusCode(200);

    Response response = list("approver-gx", "state=in_review&limit=200");

    response
        .then()
        .body("items.state", everyItem(equalTo("in_review")))
        .body("items.id", hasItem(inReview))
        .body("items.id", not(hasItem(draft)));
  }

  @Test
  void goesThroughAllPagesWithoutLossOrRepeatTheLatestFirst() {
    String indicator = catalogue.newIndicator();
    List<String> filed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      filed.add(
          0,
          Client.of("officer-yn")
              .filed("CN-YN", indicator, String.valueOf(2000 + i), "\"1\"", null));
    }
    List<String> read = new ArrayList<>();
    String cursor = null;

    do {
      Response page = list("officer-yn", "limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
      List<String> ids = page.path("items.id");
      read.addAll(ids);
      cursor = page.path("next");
    } while (cursor != null);

    assertEquals(filed, read.subList(0, filed.size()));
    assertEquals(read.size(), read.stream().distinct().count());
  }

  @Test
  void endsWithAPageThatNamesNoNextOne() {
    Client.of("officer-gx").filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);

    Response response = list("officer-gx", "state=draft&region=CN-GX&limit=200");

    assertTrue(response.<List<String>>path("items.id").size() < 200);
    response.then().body("next", nullValue());
  }

  private static Response list(String user, String query) {
    return Client.of(user).request().get(Client.SUBMISSIONS + "?" + query);
  }
}
