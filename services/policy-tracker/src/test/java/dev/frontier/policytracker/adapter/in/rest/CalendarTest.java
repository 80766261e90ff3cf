package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days on which a ministry owes something, as calendars read them. MOT leads M06. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class CalendarTest {

  private static final String FEED = "/api/ministries/MOT/calendar.ics";

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void aMilestoneIsAnAllDayEntryOnItsLastDay() {
    milestone("2099-06-30");

    Response answer = as("anonymous").get(FEED + "?lang=en");

    answer
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/calendar"))
        .header("Content-Language", "en")
        .header("Vary", containsString("Accept-Language"));
    VEvent event = milestoneIn(answer);
    assertEquals("M06: milestone K1 \"First, section; open\" due", event.getSummary().getValue());
    assertEquals(0, event.getSequence().getValue());
    assertTrue(event.getAlarms().isEmpty());
    String unfolded = text(answer).replace("\r\n ", "");
    assertTrue(unfolded.contains("\r\nDTSTART;VALUE=DATE:20990630\r\n"), unfolded);
    assertTrue(unfolded.contains("\r\nDTEND;VALUE=DATE:20990701\r\n"), unfolded);
  }

  @Test
  void anEntryThatMovesKeepsItsUidAndCountsUp() {
    milestone("2099-06-30");
    VEvent before = milestoneIn(as("anonymous").get(FEED));
    as("ministry-mot")
        .header("If-Match", "*")
        .body(Map.of("nameZh", "通车", "nameEn", "Open", "due", "2099-09-30", "reason", "Floods"))
        .put("/api/measures/M06/milestones/K1")
        .then()
        .statusCode(200);

    VEvent after = milestoneIn(as("anonymous").get(FEED));

    assertEquals(before.getUid().getValue(), after.getUid().getValue());
    assertEquals(1, after.getSequence().getValue());
    assertTrue(
        after.getLastModified().getValue().compareTo(before.getLastModified().getValue()) >= 0);
  }

  @Test
  void theReportOnThisHalfYearIsInItUntilItIsFiled() {
    String uid = reportsIn(as("anonymous").get(FEED)).get(0);
    String current = uid.substring(uid.lastIndexOf('.', uid.indexOf('@')) + 1, uid.indexOf('@'));
    as("ministry-mot")
        .body(Map.of("status", "planned", "text", "Begun", "period", current))
        .post("/api/measures/M06/reports")
        .then()
        .statusCode(201);

    List<String> after = reportsIn(as("anonymous").get(FEED));

    assertFalse(after.contains("report.M06." + current + "@policy-tracker.frontier"));
  }

  @Test
  void noLineIsLongerThanCalendarsTake() {
    milestone("2099-06-30");

    String text = text(as("anonymous").get(FEED + "?lang=zh"));

    for (String line : text.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.contains("\n"), line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', zh-CN, 里程碑",
    "?lang=zh, en, 里程碑",
    "?lang=en, zh-CN, milestone",
    "'', fr, milestone"
  })
  void itIsInTheLanguageOfItsReader(String query, String accepted, String word) {
    milestone("2099-06-30");

    Response answer = as("anonymous").header("Accept-Language", accepted).get(FEED + query);

    assertTrue(milestoneIn(answer).getSummary().getValue().contains(word));
  }

  @Test
  void aReaderWhoHasItIsToldSo() {
    String tag = as("anonymous").get(FEED).header("ETag");

    Response answer = as("anonymous").header("If-None-Match", tag).get(FEED);

    answer.then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"anonymous", "reader", "officer-gx", "ministry-mof", "verifier-a", "admin"})
  void anybodySubscribes(String user) {
    assertEquals(200, as(user).get(FEED).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/ministries/NOBODY/calendar.ics, 404",
    "/api/ministries/%00/calendar.ics, 404",
    "/api/ministries/MOT/calendar.ics?lang=fr, 400",
    "/api/ministries/MOT/calendar, 404"
  })
  void anAddressThatMeansNothingIsAProblem(String path, int expected) {
    as("anonymous")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(expected)
        .contentType(containsString("application/problem+json"))
        .body("status", equalTo(expected));
  }

  private static void milestone(String due) {
    as("ministry-mot")
        .body(
            Map.of(
                "code", "K1",
                "nameZh", "打通通往边境口岸的二级公路并改造沿线危桥，使重型货车全年通行",
                "nameEn", "First, section; open",
                "due", due,
                "reason", "Agreed"))
        .post("/api/measures/M06/milestones")
        .then()
        .statusCode(201);
  }

  private static String text(Response answer) {
    return new String(answer.asByteArray(), StandardCharsets.UTF_8);
  }

  private static VEvent milestoneIn(Response answer) {
    ICalendar calendar = Biweekly.parse(text(answer)).first();
    return calendar.getEvents().stream()
        .filter(
            event -> event.getUid().getValue().equals("milestone.M06.K1@policy-tracker.frontier"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> reportsIn(Response answer) {
    return Biweekly.parse(text(answer)).first().getEvents().stream()
        .map(event -> event.getUid().getValue())
        .filter(uid -> uid.startsWith("report.M06."))
        .toList();
  }
}
