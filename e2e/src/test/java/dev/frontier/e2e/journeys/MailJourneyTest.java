package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.CaughtMail;
import dev.frontier.e2e.support.Filing;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From an address that somebody gives to the mail whose link ends it, through the one door. */
@Order(39)
class MailJourneyTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Pattern CODE = Pattern.compile("(?m)^ +([A-Z2-9]{8})\\s*$");

  private final String address = "reader-" + System.nanoTime() + "@example.org";

  @BeforeAll
  static void theStackRuns() {
    Stack.running();
  }

  @Test
  void anAlertIsMailedToAVerifiedAddressAndEndedByTheLinkInIt() {
    // Given an address of the reader that is verified by the code that came there
    String channel =
        Users.as("reader")
            .body(Map.of("kind", "mail", "address", address, "language", "en"))
            .post("/api/channels")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Users.as("reader")
        .body(Map.of("code", code(mail(1))))
        .post("/api/channels/" + channel + "/verification")
        .then()
        .statusCode(200);
    Users.as("reader")
        .body(
            Map.of(
                "rule",
                Map.of(
                    "kind", "falls_below",
                    "indicator", "TRADE_TOTAL",
                    "region", "CN-JL",
                    "threshold", "150"),
                "channels",
                List.of(channel),
                "language",
                "en"))
        .post("/api/subscriptions")
        .then()
        .statusCode(201);

    // When Jilin publishes 2022 below the threshold
    Filing.of("jl").publish("TRADE_TOTAL", "2022", "120.50");

    // Then it is mailed, in English
    CaughtMail alert = mail(2);
    assertTrue(alert.text().contains("12.050 billion US dollars"), alert.text());
    assertTrue(alert.subject().startsWith("Frontier: "), alert.subject());
    assertEquals("List-Unsubscribe=One-Click", alert.header("List-Unsubscribe-Post"));

    // And the link in it asks, whatever session there is, and changes nothing
    String link = alert.header("List-Unsubscribe").replaceAll("^<|>$", "");
    assertTrue(link.startsWith(Stack.running().url() + "/api/unsubscribe/"), link);
    Users.asAnyone()
        .cookie("q_session", "of-yesterday")
        .header("Accept-Language", "zh-CN")
        .get(link)
        .then()
        .statusCode(200)
        .header("Content-Language", equalTo("zh-CN"));
    stateOf(channel, equalTo("verified"));

    // And the button of a mail program ends it, with no one signed in
    Users.asAnyone()
        .cookie("q_session", "of-yesterday")
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post(link)
        .then()
        .statusCode(200);
    stateOf(channel, equalTo("disabled"));

    // And what is told from then on is not mailed
    Filing.of("jl").because("更正 / corrected").publish("TRADE_TOTAL", "2022", "110.00");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                Users.as("reader")
                    .get("/api/deliveries?state=dead")
                    .then()
                    .body(
                        "deliveries.findAll { it.channel == '" + channel + "' }", not(List.of())));
    assertEquals(2, CaughtMail.to(address).size());
  }

  private static void stateOf(String channel, org.hamcrest.Matcher<String> state) {
    Users.as("reader").get("/api/channels/" + channel).then().body("state", state);
  }

  private CaughtMail mail(int number) {
    await().atMost(SOON).until(() -> CaughtMail.to(address).size() >= number);
    return CaughtMail.to(address).get(number - 1);
  }

  private static String code(CaughtMail mail) {
    Matcher code = CODE.matcher(mail.text());
    assertTrue(code.find(), mail.text());
    return code.group(1);
  }
}
