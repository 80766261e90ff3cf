package dev.frontier.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.door.Door.Reply;
import dev.frontier.platform.testing.Tokens;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DoorTest
@DisplayName("Signing in at the door")
class SignInTest {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  @Test
  @DisplayName("leads through the identity provider's form back to the page one came from")
  void signIn() {
    try (Door browser = Door.browser()) {

      Reply landed = signIn(browser, "officer-gx", "/measures?id=M01");

      assertThat(landed.status()).isEqualTo(302);
      assertThat(landed.header("Location")).isEqualTo("/measures?id=M01");
      JsonObject me = browser.get("/api/me").json();
      assertThat(me.getBoolean("anonymous")).isFalse();
      assertThat(me.getString("username")).isEqualTo("officer-gx");
      assertThat(me.getJsonArray("roles")).contains("province-officer");
      assertThat(me.getJsonArray("regions")).isEqualTo(new JsonArray().add("CN-GX"));
    }
  }

  @Test
  @DisplayName("keeps the tokens in cookies that no script can read and nobody can open")
  void cookies() {
    try (Door browser = Door.browser()) {
      Reply form = follow(browser, browser.get("/login?to=/"));
      Reply back = submit(browser, form, "officer-gx", "demo-for-tests");

      Reply landed = browser.get(path(back.header("Location")));

      List<String> session =
          landed.headers().get("set-cookie").stream()
              .filter(cookie -> cookie.startsWith("q_session"))
              .toList();
      assertThat(session).isNotEmpty();
      assertThat(session)
          .allSatisfy(
              cookie ->
                  assertThat(cookie)
                      .containsIgnoringCase("; httponly")
                      .contains("; SameSite=Lax", "; Path=/"));
      assertThat(session)
          .allSatisfy(cookie -> assertThat(cookie).doesNotContain("eyJhbGciOiJSUzI1NiI"));
    }
  }

  @Test
  @DisplayName("gives the part behind the door the person's token, and not the cookie")
  void tokenForParts() {
    try (Door browser = Door.browser()) {
      signIn(browser, "officer-gx", "/");

      Reply reply = browser.get("/api/submissions");

      JsonObject headers = reply.json().getJsonObject("headers");
      assertThat(claims(headers.getString("authorization")).getString("preferred_username"))
          .isEqualTo("officer-gx");
      assertThat(headers.getMap()).doesNotContainKey("cookie");
      assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
    }
  }

  @Test
  @DisplayName("lets a session change things only from our own pages")
  void crossSite() {
    try (Door browser = Door.browser()) {
      signIn(browser, "officer-gx", "/");
      Buffer body = Buffer.buffer("{}");

      Reply foreign =
          browser.send("POST", "/api/submissions", body, "Origin", "https://evil.example");

      assertThat(foreign.status()).isEqualTo(403);
      assertThat(foreign.type()).isEqualTo("urn:frontier:problem:cross-site-request");
      assertThat(browser.send("POST", "/api/submissions", body).status()).isEqualTo(403);
      assertThat(
              browser
                  .send(
                      "POST",
                      "/api/submissions",
                      body,
                      "Origin",
                      Door.url(),
                      "Sec-Fetch-Site",
                      "cross-site")
                  .status())
          .isEqualTo(403);
      assertThat(browser.send("POST", "/api/submissions", body, "Origin", Door.url()).status())
          .isEqualTo(200);
    }
  }

  @Test
  @DisplayName("ends with the session, here and at the identity provider")
  void signOut() {
    try (Door browser = Door.browser()) {
      signIn(browser, "officer-gx", "/");

      Reply leaving = browser.get("/logout");

      assertThat(leaving.status()).isEqualTo(302);
      assertThat(leaving.header("Location")).contains("/protocol/openid-connect/logout");
      Reply left = follow(browser, leaving);
      assertThat(left.status()).isEqualTo(200);
      assertThat(browser.get("/api/me").json().getBoolean("anonymous")).isTrue();
      assertThat(follow(browser, browser.get("/login")).body().toString())
          .contains("name=\"password\"");
    }
  }

  @Test
  @DisplayName("is refused another site's wish to end the session")
  void foreignSignOut() {
    try (Door browser = Door.browser()) {

      Reply reply = browser.get("/logout", "Sec-Fetch-Site", "cross-site");

      assertThat(reply.status()).isEqualTo(403);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "evil"})
  @DisplayName("never leads to another site")
  void openRedirect(String wish) {
    try (Door browser = Door.browser()) {

      Reply landed = signIn(browser, "officer-gx", wish);

      assertThat(landed.header("Location")).isEqualTo("/");
    }
  }

  @Test
  @DisplayName("starts at the public address, where the cookies will be")
  void publicHost() {
    try (Door browser = Door.browser()) {

      Reply reply = browser.get("/login?to=/x", "Host", "127.0.0.1:1234");

      assertThat(reply.header("Location")).isEqualTo(Door.url() + "/login?to=/x");
    }
  }

  @Test
  @DisplayName("that was cut short ends on the page that says so")
  void cutShort() {
    try (Door browser = Door.browser()) {

      Reply reply = browser.get("/login/callback?code=x&state=y");

      assertThat(reply.status()).isEqualTo(302);
      assertThat(reply.header("Location")).isEqualTo("/?signin=failed");
    }
  }

  @Test
  @DisplayName("is asked for again when the session is damaged; what is public stays readable")
  void damagedSession() {
    try (Door browser = Door.browser()) {
      browser.cookies().put("q_session", "damaged");

      Reply reading = browser.get("/api/series");

      assertThat(reading.status()).isEqualTo(200);
      assertThat(reading.json().getJsonObject("headers").getMap())
          .doesNotContainKey("authorization");
      assertThat(browser.cookies()).doesNotContainKey("q_session");
      browser.cookies().put("q_session", "damaged");
      assertThat(browser.send("POST", "/api/submissions", null, "Origin", Door.url()).status())
          .isEqualTo(401);
    }
  }

  @Test
  @DisplayName("outlives an outage of the identity provider: reading goes on, changing waits")
  void outage() {
    try (Door browser = Door.browser()) {
      signIn(browser, "officer-gx", "/");
      String[] away = {OutageMechanism.HEADER, "yes", "Origin", Door.url()};

      Reply change = browser.send("POST", "/api/submissions", Buffer.buffer("{}"), away);

      assertThat(change.status()).isEqualTo(503);
      assertThat(change.type()).isEqualTo("urn:frontier:problem:service-unavailable");
      assertThat(change.json().getString("service")).isEqualTo("keycloak");
      assertThat(browser.get("/api/me", away).status()).isEqualTo(503);
      assertThat(browser.get("/login", away).status()).isEqualTo(503);
      Reply reading = browser.get("/api/series", away);
      assertThat(reading.status()).isEqualTo(200);
      assertThat(reading.json().getJsonObject("headers").getMap())
          .doesNotContainKey("authorization");
      assertThat(browser.get("/api/me").json().getString("username")).isEqualTo("officer-gx");
    }
  }

  @Test
  @DisplayName("is not needed by a program with a token, which passes unchanged")
  void bearer() {
    try (Door program = Door.program()) {
      String token = Tokens.of("officer-gx");

      Reply reply =
          program.send("POST", "/api/submissions", null, "Authorization", "Bearer " + token);

      assertThat(reply.json().getJsonObject("headers").getString("authorization"))
          .isEqualTo("Bearer " + token);
      assertThat(
              program
                  .get("/api/me", "Authorization", "Bearer " + token)
                  .json()
                  .getString("username"))
          .isEqualTo("officer-gx");
    }
  }

  @ParameterizedTest(name = "Authorization: {0}")
  @CsvSource({"Bearer nonsense", "Bearer a.b.c", "Basic eDp5", "Bearer "})
  @DisplayName("with credentials that are no good is refused, even to read what is public")
  void badCredentials(String authorization) {
    try (Door program = Door.program()) {

      Reply reply = program.get("/api/series", "Authorization", authorization);

      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.type()).isEqualTo("urn:frontier:problem:invalid-token");
      assertThat(reply.header("WWW-Authenticate")).contains("invalid_token");
    }
  }

  @Test
  @DisplayName("with a token that somebody else has signed is refused")
  void forgedToken() {
    try (Door program = Door.program()) {
      String[] parts = Tokens.of("reader").split("\\.");
      JsonObject claims =
          claims("Bearer " + Tokens.of("reader")).put("preferred_username", "admin");
      String forged =
          parts[0]
              + "."
              + Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(claims.encode().getBytes(StandardCharsets.UTF_8))
              + "."
              + parts[2];

      Reply reply = program.get("/api/me", "Authorization", "Bearer " + forged);

      assertThat(reply.status()).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("is open to a program through the same door")
  void tokenEndpoint() {
    try (Door program = Door.program()) {

      Reply reply =
          program.send(
              "POST",
              "/auth/realms/frontier/protocol/openid-connect/token",
              Buffer.buffer(
                  "grant_type=password&client_id=frontier-cli&username=reader&password=demo-for-tests"),
              "Content-Type",
              "application/x-www-form-urlencoded");

      assertThat(reply.status()).isEqualTo(200);
      assertThat(claims("Bearer " + reply.json().getString("access_token")).getString("iss"))
          .isEqualTo(Door.url() + "/auth/realms/frontier");
    }
  }

  /** Signs in as a browser does; returns the last redirect, to the page that was wished for. */
  static Reply signIn(Door browser, String user, String to) {
    Reply form =
        follow(browser, browser.get("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
    Reply back = submit(browser, form, user, "demo-for-tests");
    Reply landed = browser.get(path(back.header("Location")));
    return browser.get(path(landed.header("Location")));
  }

  private static Reply submit(Door browser, Reply form, String user, String password) {
    Matcher action = FORM.matcher(form.body().toString());
    assertThat(action.find()).as("a form in %s", form.body()).isTrue();
    Reply back =
        browser.send(
            "POST",
            path(action.group(1).replace("&amp;", "&")),
            Buffer.buffer("username=" + user + "&password=" + password),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(back.status()).isEqualTo(302);
    return back;
  }

  private static Reply follow(Door browser, Reply reply) {
    Reply current = reply;
    for (int i = 0; i < 5 && current.status() / 100 == 3; i++) {
      current = browser.get(path(current.header("Location")));
    }
    return current;
  }

  private static String path(String location) {
    URI uri = URI.create(location);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static JsonObject claims(String authorization) {
    Map<String, Object> none = Map.of();
    if (authorization == null) {
      return new JsonObject(none);
    }
    String payload = authorization.substring("Bearer ".length()).split("\\.")[1];
    return new JsonObject(
        new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
  }
}
