package dev.frontier.notification.adapter.in.worker;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.Receiver;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts come into group chats as their robots take them. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class RobotsTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.5Z";
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String SENTENCE = "广西外贸总额2022年为733.61亿美元，低于900亿美元。";

  @Inject Feed feed;
  @Inject Database database;
  @Inject ObjectMapper json;
  private final Api reader = Api.as("verifier-a");
  private Receiver robot;

  @BeforeEach
  void listen() {
    robot = Receiver.start();
    robot.answer(200, "{\"errcode\":0,\"errmsg\":\"ok\"}", Map.of());
  }

  @AfterEach
  void hangUp() {
    robot.close();
  }

  @Test
  void dingTalkGetsMarkdownSignedInItsAddress() throws Exception {
    String id = verified("dingtalk", "/robot/send?access_token=" + TOKEN, "SECdemo");

    tell(id);

    Receiver.Received got = robot.received().get(1);
    Map<String, String> query = query(got.path());
    assertThat(query).containsEntry("access_token", TOKEN);
    assertThat(query.get("sign")).isEqualTo(hmac("SECdemo", query.get("timestamp") + "\nSECdemo"));
    assertThat(query.get("timestamp")).hasSize(13);
    JsonNode body = json.readTree(got.body());
    assertThat(body.path("msgtype").asText()).isEqualTo("markdown");
    assertThat(body.at("/markdown/title").asText()).isEqualTo("Frontier 提醒");
    assertThat(body.at("/markdown/text").asText()).isEqualTo("**Frontier 提醒**\n\n" + SENTENCE);
  }

  @Test
  void weComGetsMarkdown() throws Exception {
    String id = verified("wecom", "/cgi-bin/webhook/send?key=" + TOKEN, null);

    tell(id);

    Receiver.Received got = robot.received().get(1);
    assertThat(got.path()).isEqualTo("/cgi-bin/webhook/send?key=" + TOKEN);
    JsonNode body = json.readTree(got.body());
    assertThat(body.path("msgtype").asText()).isEqualTo("markdown");
    assertThat(body.at("/markdown/content").asText()).contains(SENTENCE);
  }

  @Test
  void feishuGetsACardSignedInItsBody() throws Exception {
    robot.answer(200, "{\"code\":0,\"msg\":\"success\",\"data\":{}}", Map.of());
    String id = verified("feishu", "/open-apis/bot/v2/hook/" + TOKEN, "demo");

    tell(id);

    Receiver.Received got = robot.received().get(1);
    assertThat(got.path()).isEqualTo("/open-apis/bot/v2/hook/" + TOKEN);
    JsonNode body = json.readTree(got.body());
    assertThat(body.path("timestamp").asText()).hasSize(10);
    assertThat(body.path("sign").asText())
        .isEqualTo(hmac(body.path("timestamp").asText() + "\ndemo", ""));
    assertThat(body.at("/card/elements/0/text/tag").asText()).isEqualTo("plain_text");
    assertThat(body.at("/card/elements/0/text/content").asText()).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dingtalk|/robot/send?access_token=|{\"errcode\":310000,\"errmsg\":\"sign not"
            + " match\"}|errcode_310000",
        "wecom|/cgi-bin/webhook/send?key=|{\"errcode\":93000,\"errmsg\":\"invalid webhook"
            + " url\"}|errcode_93000",
        "feishu|/open-apis/bot/v2/hook/|{\"code\":19021,\"msg\":\"sign match fail\"}|errcode_19021",
        "feishu|/open-apis/bot/v2/hook/|<html>welcome</html>|answer_unclear"
      })
  void aRefusalInTheBodyOfAnAnswerIsAFailure(
      String kind, String path, String answer, String failure) {
    robot.answer(200, answer, Map.of());

    String id = add(kind, path + TOKEN, null).getString("id");

    await().untilAsserted(() -> assertThat(attempts(id)).hasSize(1));
    assertThat(attempts(id).get(0))
        .containsEntry("status", 200)
        .containsEntry("answer", answer)
        .containsEntry("failure", failure);
    assertThat(reader.sentTo(id).get(0)).containsEntry("state", "pending");
  }

  @Test
  void neitherTokenNorSecretIsShownAgainOrKeptInClear() {
    String secret = "SECdemo-not-to-be-seen";
    JsonPath made = add("dingtalk", "/robot/send?access_token=" + TOKEN, secret);
    String id = made.getString("id");
    await().untilAsserted(() -> assertThat(attempts(id)).hasSize(1));

    Response listed = reader.request().get("/api/channels");

    assertThat(made.getString("address")).endsWith("access_token=…cdef");
    assertThat(made.getMap("")).doesNotContainKey("secret");
    String deliveries = reader.sentTo(id).toString();
    assertThat(listed.body().asString() + deliveries)
        .contains(id)
        .doesNotContain(TOKEN)
        .doesNotContain(secret);
    assertThat(row(id)).doesNotContain(TOKEN).doesNotContain(secret);
  }

  private String verified(String kind, String path, String secret) {
    String id = add(kind, path, secret).getString("id");
    await().until(() -> robot.codes().size() == 1);
    reader
        .request()
        .body("{\"code\":\"" + robot.codes().get(0) + "\"}")
        .post("/api/channels/" + id + "/verification")
        .then()
        .statusCode(200);
    return id;
  }

  private void tell(String channel) {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    feed.fall(indicator, VINTAGE);
    await()
        .untilAsserted(
            () ->
                assertThat(reader.deliveries(made))
                    .hasSize(1)
                    .allMatch(d -> d.get("state").equals("delivered")));
  }

  private JsonPath add(String kind, String path, String secret) {
    return reader
        .addChannel(
            "{\"kind\":\"%s\",\"address\":\"%s\"%s}"
                .formatted(
                    kind, robot.url(path), secret == null ? "" : ",\"secret\":\"" + secret + "\""))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> attempts(String channel) {
    List<Map<String, Object>> sent = reader.sentTo(channel);
    assertThat(sent).hasSize(1);
    return (List<Map<String, Object>>) sent.get(0).get("attempts");
  }

  private String row(String channel) {
    return database.run(
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "SELECT c::text || encode(sealed_address,"
                      + " 'escape') || encode(secret, 'escape') FROM channel c WHERE id = ?")) {
            statement.setObject(1, UUID.fromString(channel));
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
          }
        });
  }

  private static Map<String, String> query(String path) {
    Map<String, String> query = new java.util.HashMap<>();
    for (String pair : path.substring(path.indexOf('?') + 1).split("&")) {
      int equals = pair.indexOf('=');
      query.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  private static String hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
