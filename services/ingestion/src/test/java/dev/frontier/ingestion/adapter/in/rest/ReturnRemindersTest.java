package dev.frontier.ingestion.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is told of a filing that comes back. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ReturnRemindersTest extends RemindersWorld {
  @Test
  void whatComesBackIsToldToTheOfficeAtOnceWithItsReasonAndEachTime() {
    String indicator = catalogue.newIndicatorOfNoRound();
    String round = opened(indicator, DUE);
    String id = filed(round, indicator, "2021");
    OFFICER.step(id, "submit").then().statusCode(200);

    APPROVER.giveBack(id, "wrong unit").then().statusCode(200);

    assertEquals(List.of("returned [province-officer] null"), lines(round, "CN-GX"));
    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      JsonPath note =
          JsonPath.from(
              reader.await(event -> isReminder(event, round) && event.json().contains(id)).json());
      assertEquals("wrong unit", note.getString("reason"));
      assertEquals("returned", note.getString("kind"));
      assertEquals(Map.of("role", "province-officer", "region", "CN-GX"), note.getMap("audience"));
      assertEquals(DUE.toString(), note.getString("dueAt"));
    }
    OFFICER.step(id, "submit").then().statusCode(200);
    APPROVER.giveBack(id, "still wrong").then().statusCode(200);
    assertEquals(2, lines(round, "CN-GX").size());
  }

  @Test
  void aRevisionThatComesBackIsToldOutsideOfAnyRound() {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2021", "\"917.02\"", null);
    String id =
        OFFICER
            .file(Client.filing("CN-GX", indicator, "2021", "\"917.20\"", "transposed digits"))
            .path("id");
    OFFICER.step(id, "submit").then().statusCode(200);

    APPROVER.giveBack(id, "no").then().statusCode(200);

    try (EventReader reader = TestEvents.consume("frontier.collection.v1")) {
      String json =
          reader
              .await(event -> event.json().contains("\"reminder\"") && event.json().contains(id))
              .json();
      Contracts.assertValid("ingestion/collection/v1", json);
      assertTrue(json.contains("\"dueAt\":null"));
      assertEquals("returned", JsonPath.from(json).getString("kind"));
    }
  }
}
