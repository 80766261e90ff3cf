package dev.frontier.indicator.adapter.in.messaging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.indicator.Figures;
import dev.frontier.indicator.FiguresEvents;
import dev.frontier.indicator.Paper;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way: figures on Kafka, series over HTTP, changes on Kafka. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class PaperLoadTest {

  private static final String CHANGES = "frontier.indicator-changes.v1";
  private static final String READ =
      "/api/series?indicator=TRADE_TOTAL,FDI_UTILISED,ODI_NONFINANCIAL,INBOUND_VISITORS,INBOUND_RECEIPTS"
          + "&region=BORDER9";

  @Inject PutCatalogueEntry put;

  @BeforeEach
  void thePaperIsLoaded() {
    Paper.regions().forEach(it -> Figures.put(put, it));
    Paper.indicators().forEach(it -> Figures.put(put, it));
    List<Release> releases = new ArrayList<>(Paper.releases());
    Collections.shuffle(releases, new Random(3));
    // Before each test anew: the same events under the same ids, which are taken in once.
    releases.forEach(FiguresEvents::publish);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::allTotalsAreThere);
  }

  private boolean allTotalsAreThere() {
    List<List<String>> totals = given().get(READ).path("series.observations.shareOfNational.value");
    return totals.stream().flatMap(List::stream).filter(it -> it != null).count() == 21;
  }

  @Test
  void everyPrintedTotalAndShareComesOutToTwoDecimals() throws Exception {
    JsonNode answer = new ObjectMapper().readTree(given().get(READ).asString());

    Map<String, String> read = new HashMap<>();
    Map<String, String> partial = new HashMap<>();
    for (JsonNode series : answer.get("series")) {
      for (JsonNode it : series.get("observations")) {
        String key = series.get("indicator").asText() + " " + it.get("period").asText();
        read.put(
            key, it.get("value").asText() + " " + it.get("shareOfNational").get("value").asText());
        if (it.get("coverage").get("partial").asBoolean()) {
          partial.put(key, it.get("coverage").get("text").asText());
        }
      }
    }

    Map<String, String> printed = new HashMap<>();
    Paper.printedTotals()
        .forEach(
            it -> printed.put(it.indicator() + " " + it.period(), it.total() + " " + it.share()));
    assertEquals(printed, read);
    assertEquals(
        Map.of(
            "FDI_UTILISED 2017", "8 of 9, partial",
            "FDI_UTILISED 2018", "8 of 9, partial",
            "INBOUND_VISITORS 2020", "8 of 9, partial",
            "INBOUND_RECEIPTS 2020", "8 of 9, partial"),
        partial);
  }

  @Test
  void aChangeToAYearOfOtherCoverageNamesTheMembersCompared() {
    given()
        .get("/api/series?indicator=FDI_UTILISED&region=BORDER9&from=2018&to=2019")
        .then()
        .body("series[0].observations[0].yoy.comparedMembers", nullValue())
        .body(
            "series[0].observations[1].yoy.comparedMembers",
            contains("CN-LN", "CN-JL", "CN-HL", "CN-NM", "CN-GS", "CN-XJ", "CN-YN", "CN-GX"));
  }

  @Test
  void theNineAreRankedAndWhoIsMissingIsNamed() {
    given()
        .get("/api/rankings?indicator=TRADE_TOTAL&period=2021")
        .then()
        .body("group", equalTo("BORDER9"))
        .body("ranks.rank", contains(1, 2, 3, 4, 5, 6, 7, 8, 9))
        .body(
            "ranks.region",
            contains(
                "CN-LN", "CN-GX", "CN-YN", "CN-HL", "CN-XJ", "CN-JL", "CN-NM", "CN-GS", "CN-XZ"));
    given()
        .get("/api/rankings?indicator=FDI_UTILISED&period=2017")
        .then()
        .body("coverage.text", equalTo("8 of 9, partial"))
        .body("missing", contains("CN-XZ"));
  }

  @Test
  void changesAreAsTheirContractSaysAndLeadToWhatIsRead() throws Exception {
    Map<String, String> state = new HashMap<>();
    try (EventReader reader = TestEvents.consume(CHANGES)) {
      Predicate<EventReader.Event> ofThePaper =
          it -> it.key().matches("(TRADE_TOTAL|FDI_UTILISED|ODI_NONFINANCIAL|INBOUND_.*):.*");
      for (EventReader.Event event : reader.all(ofThePaper, Duration.ofSeconds(5))) {
        Contracts.assertValid("indicator/indicator-changes/v1", event.json());
        JsonNode data = new ObjectMapper().readTree(event.json());
        assertEquals(
            event.key(), data.get("indicator").asText() + ":" + data.get("region").asText());
        for (JsonNode change : data.get("changes")) {
          String key =
              event.key()
                  + " "
                  + change.get("period").asText()
                  + " "
                  + change.get("measure").asText();
          assertEquals(state.get(key), text(change.get("old")), key);
          state.put(key, text(change.get("new")));
        }
      }
    }

    for (Paper.Printed it : Paper.printedTotals()) {
      String key = it.indicator() + ":BORDER9 " + it.period() + " ";
      assertEquals(it.total().toPlainString(), state.get(key + "level"), key);
      BigDecimal share = new BigDecimal(state.get(key + "share_of_national"));
      assertEquals(it.share(), share.setScale(2, RoundingMode.HALF_UP), key);
    }
  }

  @Test
  void oneEventARegionSaysWhatARevisionChanged() throws Exception {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
    Figures.put(put, Figures.named("LOAD_ONE"));
    for (String member : Figures.MEMBERS) {
      FiguresEvents.publish(
          Figures.of("LOAD_ONE", Figures.release(1, member, Figures.figure(2017, "10"))));
    }
    Release revision =
        Figures.of("LOAD_ONE", Figures.release(2, "CN-A", Figures.revised(2017, "8")));
    FiguresEvents.publish(revision);

    List<JsonNode> caused = causedBy(revision.event(), 2);

    assertEquals(
        List.of("CN-A", "GROUP"),
        caused.stream().map(it -> it.get("region").asText()).sorted().toList());
    JsonNode total =
        caused.stream()
            .filter(it -> it.get("region").asText().equals("GROUP"))
            .findFirst()
            .orElseThrow();
    assertEquals("revised", total.get("cause").get("action").asText());
    assertEquals(revision.submission().toString(), total.get("cause").get("submission").asText());
    assertEquals(Figures.vintage(2).toString(), total.get("vintage").asText());
    assertEquals("40", total.get("changes").get(0).get("old").asText());
    assertEquals("38", total.get("changes").get(0).get("new").asText());
  }

  @Test
  void anEventDeliveredTwiceIsTakenInOnce() throws Exception {
    Figures.put(put, Figures.NATION);
    Figures.put(put, Figures.province("CN-A"));
    Figures.put(put, Figures.named("LOAD_TWICE"));
    Release release =
        Figures.of("LOAD_TWICE", Figures.release(1, "CN-A", Figures.figure(2017, "10")));
    FiguresEvents.publish(release);

    FiguresEvents.publish(release);

    FiguresEvents.publish(
        Figures.of("LOAD_TWICE", Figures.release(2, "CN-A", Figures.revised(2017, "11"))));
    try (EventReader reader = TestEvents.consume(CHANGES)) {
      assertEquals(2, reader.await(it -> "LOAD_TWICE:CN-A".equals(it.key()), 2).size());
      assertEquals(
          2, reader.all(it -> "LOAD_TWICE:CN-A".equals(it.key()), Duration.ofSeconds(2)).size());
    }
  }

  @Test
  void anEventOfSomethingUnknownIsSetAsideWithItsReasonAndTheNextAreTakenIn() {
    Figures.put(put, Figures.NATION);
    Figures.put(put, Figures.province("CN-A"));
    Figures.put(put, Figures.named("LOAD_POISON"));
    Release unknown =
        Figures.of("LOAD_NOWHERE", Figures.release(1, "CN-A", Figures.figure(2017, "1")));
    FiguresEvents.publish(unknown);

    FiguresEvents.publish(
        Figures.of("LOAD_POISON", Figures.release(1, "CN-A", Figures.figure(2017, "10"))));

    try (EventReader dead = TestEvents.consume(FiguresEvents.TOPIC + ".dlq");
        EventReader changes = TestEvents.consume(CHANGES)) {
      EventReader.Event event = dead.await(it -> unknown.event().toString().equals(it.id()));
      assertEquals("unknown indicator LOAD_NOWHERE", event.headers().get("dlq_reason"));
      assertTrue(event.headers().get("dlq_consumer").contains("indicator.figures"));
      changes.await(it -> "LOAD_POISON:CN-A".equals(it.key()));
    }
  }

  private static List<JsonNode> causedBy(UUID event, int count) throws Exception {
    List<JsonNode> caused = new ArrayList<>();
    try (EventReader reader = TestEvents.consume(CHANGES)) {
      for (EventReader.Event it : reader.await(e -> e.json().contains(event.toString()), count)) {
        Contracts.assertValid("indicator/indicator-changes/v1", it.json());
        caused.add(new ObjectMapper().readTree(it.json()));
      }
    }
    return caused;
  }

  private static String text(JsonNode value) {
    return value.isNull() ? null : value.asText();
  }
}
