package dev.frontier.notification.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.MailServerPort;
import dev.frontier.notification.Mailboxes;
import dev.frontier.notification.application.port.UnsubscribeTokens;
import dev.frontier.notification.config.MailConfig;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages behind the link in a mail, for people, for mail programs and for nobody's link. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
@WithTestResource(MailServerPort.class)
class UnsubscribeTest {
  private static final String PATH = "/api/unsubscribe/";

  @Inject UnsubscribeTokens tokens;
  @Inject MailConfig config;
  private final Api reader = Api.as("approver-xj");
  private Mailboxes mailboxes;
  private String channel;
  private String link;

  @BeforeEach
  void open() {
    mailboxes = Mailboxes.at(config.smtp().port());
    channel = mailboxes.verified(reader, Mailboxes.address(), "en");
    link = PATH + tokens.of(UUID.fromString(channel));
  }

  @AfterEach
  void shut() {
    mailboxes.close();
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, zh-CN, 不再接收邮件？", "en, en, Send no more mail?", "fr, en, Send no more mail?"})
  void aLinkThatIsOpenedAsksAndChangesNothing(String accepted, String language, String asked) {
    Response page = given().header("Accept-Language", accepted).get(link);

    page.then().statusCode(200).contentType("text/html;charset=utf-8");
    assertThat(page.body().asString())
        .contains("<html lang=\"" + language + "\">", asked, "<form method=\"post\">")
        .doesNotContain("<script", "http://", "https://", "href=", "src=");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(reader.state(channel)).isEqualTo("verified");
  }

  @Test
  void thePagesButtonEndsIt() {
    String field = given().get(link).htmlPath().getString("html.body.main.form.input.@name");

    Response done =
        given()
            .header("Accept-Language", "zh-CN")
            .header("Origin", "null")
            .contentType("application/x-www-form-urlencoded")
            .formParam(field, "One-Click")
            .post(link);

    done.then().statusCode(200).contentType("text/html;charset=utf-8");
    assertThat(done.body().asString()).contains("已停止发送邮件").doesNotContain("<form");
    assertThat(reader.state(channel)).isEqualTo("disabled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/json"
      })
  void aMailProgramsPostEndsItInWhateverForm(String type) {
    RestAssuredConfig asIs =
        RestAssuredConfig.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

    Response done =
        given()
            .config(asIs)
            .accept("image/png")
            .contentType(type)
            .body("List-Unsubscribe=One-Click")
            .post(link);

    done.then().statusCode(200);
    assertThat(reader.state(channel)).isEqualTo("disabled");
  }

  @Test
  void aPostWithoutABodyEndsItAndOnceMoreChangesNothing() {
    given().post(link).then().statusCode(200);

    Response again = given().post(link);

    again.then().statusCode(200);
    assertThat(reader.state(channel)).isEqualTo("disabled");
    assertThat(reader.inbox()).filteredOn(i -> channel.equals(i.get("channel"))).hasSize(1);
  }

  @Test
  void aLinkOfAChannelThatIsNoMoreIsAnsweredAllTheSame() {
    reader.request().delete("/api/channels/" + channel).then().statusCode(204);

    Response done = given().post(link);

    done.then().statusCode(200);
    given().post(PATH + tokens.of(UUID.randomUUID())).then().statusCode(200);
  }

  @Test
  void whoIsSignedInHasNoOtherRightsThanTheLinkGives() {
    String forged = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");

    Response refused = reader.request().post(forged);

    refused.then().statusCode(404);
    assertThat(reader.state(channel)).isEqualTo("verified");
  }
}
