package dev.frontier.notification.adapter.in.worker;

import static dev.frontier.platform.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.MailServerPort;
import dev.frontier.notification.Mailboxes;
import dev.frontier.notification.MovableClock;
import dev.frontier.notification.config.MailConfig;
import dev.frontier.platform.testing.Contracts;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an address that somebody gives to the mail that ends it. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
@WithTestResource(MailServerPort.class)
class MailTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.5Z";

  @Inject Feed feed;
  @Inject Database database;
  @Inject MailConfig config;
  @Inject MovableClock clock;
  private final Api reader = Api.as("officer-xz");
  private final String address = Mailboxes.address();
  private Mailboxes mailboxes;

  @BeforeEach
  void open() {
    mailboxes = Mailboxes.at(config.smtp().port());
  }

  @AfterEach
  void shut() {
    mailboxes.close();
    clock.reset();
  }

  @Test
  void nothingButACodeComesUntilItIsGivenBack() {
    String channel = Mailboxes.added(reader, address, "en");
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    feed.fall(indicator, VINTAGE);
    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "held"));
    Mailboxes.Letter code = mailboxes.mail(address, 1);
    assertThat(code.subject()).isEqualTo("Frontier: is this your address?");
    assertThat(mailboxes.of(address)).hasSize(1);

    Response verified =
        reader
            .request()
            .body("{\"code\":\"" + code.code() + "\"}")
            .post("/api/channels/" + channel + "/verification");

    verified.then().statusCode(200);
    assertThat(verified.jsonPath().getMap(""))
        .containsEntry("state", "verified")
        .containsEntry("kind", "mail")
        .containsEntry("address", address)
        .containsEntry("signing", null)
        .doesNotContainKey("secret");
    assertThat(mailboxes.mail(address, 2).text()).contains("733.61");
    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "delivered"));
    assertThat(only(made)).containsEntry("kind", "mail").containsEntry("url", null);
    assertThat(attempts(made).get(0)).containsEntry("status", 250).containsEntry("failure", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"mail\"}|address|required",
        "{\"kind\":\"mail\",\"address\":\"reader\"}|address|not-a-mail-address",
        "{\"kind\":\"mail\",\"address\":\"A <a@example.org>\"}|address|not-a-mail-address",
        "{\"kind\":\"mail\",\"address\":\"a@example.org\\r"
            + "\\n"
            + "Bcc: b@example.org\"}|address|not-a-mail-address",
        "{\"kind\":\"mail\",\"address\":\"a@[127.0.0.1]\"}|address|not-a-mail-address",
        "{\"kind\":\"mail\",\"address\":\"a@example.org\",\"secret\":\"x\"}|secret|invalid"
      })
  void anAddressThatIsNoneIsNamedWithHowToMendIt(String body, String field, String rule) {
    Response response = reader.addChannel(body);

    response.then().statusCode(422);
    assertThat(response.jsonPath().getList("errors.column")).containsExactly(field);
    assertThat(response.jsonPath().getList("errors.rule")).containsExactly(rule);
    assertThat(response.jsonPath().getString("errors[0].mend")).isNotBlank().doesNotContain("{");
  }

  @Test
  void anAddressGetsFiveCodesADayWhoeverGivesIt() {
    Api colleague = Api.as("approver-xz");
    for (int code = 0; code < 5; code++) {
      Api owner = code % 2 == 0 ? reader : colleague;
      String channel = Mailboxes.added(owner, address, "en");
      owner.request().delete("/api/channels/" + channel).then().statusCode(204);
    }

    Response sixth =
        reader.addChannel(
            "{\"kind\":\"mail\",\"address\":\"%s\"}".formatted(address.replace("r", "R")));

    sixth.then().statusCode(429);
    assertThat(sixth.jsonPath().getString("type"))
        .isEqualTo("urn:frontier:problem:too-many-requests");
    assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(86_000, 86_400);
    clock.pass(Duration.ofHours(25));
    Mailboxes.added(reader, address, "en");
  }

  @Test
  void theCodeComesInTheLanguageOfTheChannel() {
    Mailboxes.added(reader, address, "zh-CN");

    Mailboxes.Letter code = mailboxes.mail(address, 1);

    assertThat(code.subject()).isEqualTo("Frontier：请确认您的邮件地址");
    assertThat(code.header("List-Unsubscribe")).isNull();
  }

  @Test
  void anAlertIsWrittenInTheLanguageOfItsSubscriptionWithTheNamesOfTheCatalogue() {
    String channel = mailboxes.verified(reader, address, "zh-CN");

    Api.Made made = fall(channel);

    Mailboxes.Letter alert = mailboxes.mail(address, 2);
    String id = reader.inbox(made).get(0).get("id").toString();
    assertThat(alert.subject()).isEqualTo("Frontier: Total foreign trade of Guangxi, 2022");
    assertThat(alert.header("Content-Language")).isEqualTo("en");
    assertThat(alert.header("Message-ID"))
        .isEqualTo("<" + id + "." + channel + "@frontier.example>");
    assertThat(alert.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(alert.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(alert.html()).contains(alert.unsubscribe(), "https://frontier.example/#inbox");
    assertThat(alert.text()).contains(alert.unsubscribe(), "20.00%");
  }

  @Test
  void aCorrectionAnswersTheMailOfTheFirstAlert() {
    String channel = mailboxes.verified(reader, address, "en");
    String indicator = feed.indicator();
    subscribe(channel, indicator);
    feed.fall(indicator, VINTAGE);
    Mailboxes.Letter first = mailboxes.mail(address, 2);

    revise(indicator);

    Mailboxes.Letter correction = mailboxes.mail(address, 3);
    assertThat(correction.header("In-Reply-To")).isEqualTo(first.header("Message-ID"));
    assertThat(correction.header("References")).isEqualTo(first.header("Message-ID"));
    assertThat(correction.subject()).isEqualTo("Re: " + first.subject());
    assertThat(correction.text()).contains("Correction of an earlier alert");
  }

  @Test
  void aTrialIsMailedToo() {
    String channel = mailboxes.verified(reader, address, "en");

    Response response = reader.request().post("/api/channels/" + channel + "/test");

    response.then().statusCode(202);
    Mailboxes.Letter trial = mailboxes.mail(address, 2);
    assertThat(trial.subject()).isEqualTo("Frontier: a trial");
    assertThat(trial.unsubscribe()).isNotBlank();
  }

  @Test
  void oneClickEndsItWithoutSigningInAndItsOwnerHearsOfIt() {
    String channel = mailboxes.verified(reader, address, "en");
    fall(channel);
    String link = mailboxes.mail(address, 2).unsubscribe();

    Response click = click(link);

    click.then().statusCode(200);
    assertThat(channel(channel))
        .containsEntry("state", "disabled")
        .containsEntry("disabledReason", "unsubscribed");
    assertThat(notices(channel)).hasSize(1);
    assertThat(notices(channel).get(0).get("sentences").toString())
        .contains("whoever reads there asked for no more mail");
    Api.Made later = fall(channel);
    await()
        .untilAsserted(
            () ->
                assertThat(only(later))
                    .containsEntry("state", "dead")
                    .containsEntry("reason", "channel_disabled")
                    .containsEntry("attempts", List.of()));
    click(link).then().statusCode(200);
    assertThat(notices(channel)).as("told once").hasSize(1);
    assertThat(mailboxes.of(address)).hasSize(2);
  }

  @Test
  void allChannelsOfTheAddressEndWhoeverOwnsThem() {
    String mine = mailboxes.verified(reader, address, "en");
    Api colleague = Api.as("approver-xz");
    String theirs = mailboxes.verified(colleague, address.replace("reader", "READER"), "en");
    String waiting = Mailboxes.added(colleague, address, "en");
    String elsewhere = mailboxes.verified(reader, Mailboxes.address(), "en");
    mailboxes.mail(address, 2);
    fall(mine);
    String link = mailboxes.mail(address, 3).unsubscribe();

    click(link).then().statusCode(200);

    assertThat(reader.state(mine)).isEqualTo("disabled");
    assertThat(colleague.state(theirs)).isEqualTo("disabled");
    assertThat(colleague.inbox()).anyMatch(i -> theirs.equals(i.get("channel")));
    assertThat(colleague.state(waiting)).isEqualTo("unverified");
    assertThat(reader.state(elsewhere)).isEqualTo("verified");
  }

  @Test
  void whoReadsThereLetsMailComeAgainByANewCode() {
    String channel = mailboxes.verified(reader, address, "en");
    fall(channel);
    click(mailboxes.mail(address, 2).unsubscribe());
    clock.pass(Duration.ofMinutes(2));
    reader.request().post("/api/channels/" + channel + "/challenge").then().statusCode(202);
    String code = mailboxes.mail(address, 3).code();

    Response verified =
        reader
            .request()
            .body("{\"code\":\"" + code + "\"}")
            .post("/api/channels/" + channel + "/verification");

    verified.then().statusCode(200);
    fall(channel);
    assertThat(mailboxes.mail(address, 4).text()).contains("20.00%");
  }

  @Test
  void whileTheMailServerIsDownMailWaitsAndNoChannelIsBlamed() {
    String channel = mailboxes.verified(reader, address, "en");
    mailboxes.close();

    Api.Made made = fall(channel);

    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    assertThat(attempts(made).get(0)).containsEntry("failure", "connection_failed");
    assertThat(only(made)).containsEntry("state", "pending");
    assertThat(only(made).get("nextAttemptAt")).isNotNull();
    assertThat(
            database.update(
                "UPDATE channel SET failing_since = NULL WHERE id = ? AND failing_since IS NOT"
                    + " NULL",
                UUID.fromString(channel)))
        .as("that the channel counts as failing")
        .isZero();
  }

  private Api.Made fall(String channel) {
    String indicator = feed.indicator();
    Api.Made made = subscribe(channel, indicator);
    feed.fall(indicator, VINTAGE);
    return made;
  }

  private Api.Made subscribe(String channel, String indicator) {
    String id =
        reader
            .subscribe(
                ("{\"rule\":{\"kind\":\"falls_by_percent\",\"indicator\":\"%s\",\"region\":\"CN-GX\","
                     + "\"percent\":\"20\"},\"channels\":[\"%s\"],\"language\":\"en\"}")
                    .formatted(indicator, channel))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new Api.Made(id, null);
  }

  private static void revise(String indicator) {
    String json =
        Feed.example("indicator/indicator-changes", "revised.json")
            .replace("\"TRADE_TOTAL\"", "\"" + indicator + "\"");
    Contracts.assertValid("indicator/indicator-changes/v1", json);
    TestEvents.publish(Feed.CHANGES, indicator + ":CN-GX", Feed.CHANGES_TYPE, json);
  }

  /** As a mail program posts (RFC 8058): without a cookie, a token or a page. */
  private static Response click(String link) {
    return given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post(link);
  }

  private Map<String, Object> channel(String id) {
    return reader.request().get("/api/channels/" + id).jsonPath().getMap("");
  }

  private List<Map<String, Object>> notices(String channel) {
    return reader.inbox().stream().filter(i -> channel.equals(i.get("channel"))).toList();
  }

  private Map<String, Object> only(Api.Made made) {
    List<Map<String, Object>> deliveries = reader.deliveries(made);
    assertThat(deliveries).hasSize(1);
    return deliveries.get(0);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> attempts(Api.Made made) {
    return (List<Map<String, Object>>) only(made).get("attempts");
  }
}
