package dev.frontier.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.door.Door.Reply;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DoorTest
@DisplayName("The door, to what the address itself is the right to,")
class OpenRouteTest {

  private static final String LINK = "/api/unsubscribe/abc";
  private static final Buffer ONE_CLICK = Buffer.buffer("List-Unsubscribe=One-Click");
  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Authorization, Bearer not.a.token",
    "Authorization, Basic bm9ib2R5Om5vYm9keQ==",
    "Cookie, q_session=of-yesterday",
    "X-Remote-User, admin"
  })
  @DisplayName("lets pass whatever identity comes, and passes none on")
  void nobodyIsAnybody(String name, String value) {
    try (Door program = Door.program()) {

      Reply reply = program.send("POST", LINK, ONE_CLICK, name, value, "Content-Type", FORM);

      assertThat(reply.status()).isEqualTo(200);
      JsonObject headers = reply.json().getJsonObject("headers");
      assertThat(headers.fieldNames())
          .map(header -> header.toLowerCase())
          .doesNotContain("authorization", "cookie", "x-remote-user");
      assertThat(reply.json().getInteger("body")).isEqualTo(ONE_CLICK.length());
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Origin, null", "Origin, https://mail.example", "Sec-Fetch-Site, cross-site"})
  @DisplayName("takes a form from wherever the mail is read")
  void anyOrigin(String name, String value) {
    try (Door browser = Door.browser()) {

      Reply reply = browser.send("POST", LINK, ONE_CLICK, name, value, "Content-Type", FORM);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().getString("method")).isEqualTo("POST");
    }
  }

  @Test
  @DisplayName("keeps nothing of a session that is good from the part's eyes")
  void session() {
    try (Door browser = Door.browser()) {
      SignInTest.signIn(browser, "officer-gx", "/");

      Reply reply = browser.send("POST", LINK, ONE_CLICK, "Origin", "https://mail.example");

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().getJsonObject("headers").getMap())
          .doesNotContainKeys("authorization", "cookie");
    }
  }

  @Test
  @DisplayName("lets no page of the part set a cookie, and none of it be framed")
  void answer() {
    try (Door browser = Door.browser()) {

      Reply reply = browser.get(LINK + "?do=cookies");

      assertThat(reply.headers()).doesNotContainKey("set-cookie");
      assertThat(reply.header("Content-Security-Policy"))
          .contains("script-src 'self'", "form-action 'self'", "frame-ancestors 'none'");
    }
  }
}
