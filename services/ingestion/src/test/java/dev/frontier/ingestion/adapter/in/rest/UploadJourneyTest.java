package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    Client.of("officer-gx").get(part + "/files").then().statusCode(200).body("files", empty());
    assertEquals(12, tables.published(indicator));
    assertEquals(1, tables.vintages(indicator));
  }

  @Test
  void loadsAndOfficesPublishAtTheSameTimeWithoutStoppingEachOther() throws Exception {
    // Offices of two regions revise figures that several loads carry too, in other orders.
    List<String> indicators = catalogue.newIndicators("A", 6);
    List<String> regions = List.of("CN-YN", "CN-LN", "CN-GX");
    PUBLISHER
        .publish(SENDER.accepted(UploadFiles.annual(indicators, regions, 2001, 3), "history"))
        .then()
        .statusCode(200);
    List<String> loads =
        Stream.of(1, 2, 3)
            .map(
                add ->
                    SENDER.accepted(
                        UploadFiles.annual(indicators, regions, 2001, 4 + add), "history"))
            .toList();
    List<String> filed =
        IntStream.range(0, indicators.size())
            .mapToObj(at -> approved(indicators.get(indicators.size() - 1 - at), "2002"))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(loads.size() + filed.size());

    List<Future<Response>> published = new ArrayList<>();
    loads.forEach(load -> published.add(threads.submit(() -> PUBLISHER.publish(load))));
    filed.forEach(
        id -> published.add(threads.submit(() -> Client.of("statistician-b").step(id, "publish"))));

    for (Future<Response> one : published) {
      one.get().then().statusCode(200);
    }
    threads.shutdown();
    assertEquals(6 * 3 * 7, indicators.stream().mapToLong(tables::published).sum());
  }

  @Test
  void supersedesTheLoadOfWhichNothingStandsAnyLongerAndDatesOnlyWhatItChanges() {
    // Of Guangxi everything is replaced, of Yunnan one figure of one indicator.
    List<String> indicators = catalogue.newIndicators("A", 2);
    String first =
        SENDER.accepted(
            UploadFiles.annual(indicators, List.of("CN-GX", "CN-YN"), 2001, 2), "history");
    Response before = PUBLISHER.publish(first);
    StringBuilder file = new StringBuilder(UploadFiles.HEADER);
    for (String indicator : indicators) {
      file.append(UploadFiles.line(indicator, "CN-GX", "2001", "7"));
      file.append(UploadFiles.line(indicator, "CN-GX", "2002", "8"));
    }
    file.append(UploadFiles.line(indicators.get(0), "CN-YN", "2001", "9"));
    file.append(UploadFiles.line(indicators.get(1), "CN-YN", "2001", "2001.5"));

    PUBLISHER.publish(SENDER.accepted(file.toString(), "census")).then().statusCode(200);

    assertEquals("superseded", stateOf(before, "CN-GX"));
    assertEquals("published", stateOf(before, "CN-YN"));
    assertEquals(2, tables.vintages(indicators.get(0)));
    assertEquals(1, tables.vintagesOfSeries(indicators.get(0)));
    assertEquals(2, tables.vintagesOfSeries(indicators.get(1)));
    assertEquals("9", tables.value("CN-YN", indicators.get(0), "2001"));
  }

  /** The state of a region's submission that a load became. */
  private static String stateOf(Response published, String region) {
    String part = published.path("regions.find { it.region == '%s' }.submission".formatted(region));
    return Client.of("statistician-a").get(part).path("state");
  }

  /** A revision of Guangxi that waits for its publication. */
  private static String approved(String indicator, String period) {
    String id =
        Client.of("officer-gx").filed("CN-GX", indicator, period, "\"2002.7\"", "counted again");
    Client.of("officer-gx").step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").step(id, "approve").then().statusCode(200);
    return id;
  }
}
