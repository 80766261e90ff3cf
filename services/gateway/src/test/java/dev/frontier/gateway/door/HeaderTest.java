package dev.frontier.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.door.Door.Reply;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DoorTest
@DisplayName("The door's headers")
class HeaderTest {

  @Test
  @DisplayName("tell a part where the client really is, whatever the client claims")
  void forged() {
    try (Door door = Door.program()) {

      Reply reply =
          door.get(
              "/api/series",
              "X-Forwarded-For",
              "6.6.6.6",
              "X-Forwarded-Host",
              "evil.example",
              "X-Forwarded-Prefix",
              "/evil",
              "Forwarded",
              "for=6.6.6.6",
              "X-Real-IP",
              "6.6.6.6",
              "X-Remote-User",
              "admin",
              "X_Forwarded_For",
              "6.6.6.6",
              "X-HTTP-Method-Override",
              "DELETE");

      assertThat(reply.json().encode()).doesNotContain("6.6.6.6").doesNotContain("evil");
      Map<String, Object> headers = lower(reply.json().getJsonObject("headers"));
      assertThat(headers)
          .containsEntry("x-forwarded-for", "127.0.0.1")
          .containsEntry("x-forwarded-proto", "http")
          .containsEntry("x-forwarded-host", URI.create(Door.url()).getRawAuthority())
          .doesNotContainKeys("x-remote-user", "forwarded", "x-http-method-override");
    }
  }

  @Test
  @DisplayName("keep cookies and what is for one connection from the parts")
  void hopByHop() {
    try (Door door = Door.program()) {

      Reply reply =
          door.get(
              "/api/series",
              "Cookie",
              "theme=dark",
              "Connection",
              "x-secret, keep-alive, authorization",
              "X-Secret",
              "1",
              "Proxy-Authorization",
              "Basic eDp5",
              "TE",
              "trailers",
              "X-Kept",
              "yes");

      assertThat(lower(reply.json().getJsonObject("headers")))
          .doesNotContainKeys("cookie", "x-secret", "proxy-authorization", "te")
          .containsEntry("x-kept", "yes");
    }
  }

  @Test
  @DisplayName("of an answer carry the security policy, and nothing about the part's software")
  void security() {
    try (Door door = Door.program()) {

      Reply reply = door.get("/api/series?do=cookies");

      assertThat(reply.header("Content-Security-Policy"))
          .contains("frame-ancestors 'none'")
          .contains("script-src 'self'");
      assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
      assertThat(reply.headers())
          .doesNotContainKeys(
              "set-cookie", "server", "x-powered-by", "keep-alive", "strict-transport-security");
      assertThat(reply.header("ETag")).isEqualTo("\"7\"");
    }
  }

  @Test
  @DisplayName("carry the security policy on a refusal, too")
  void securityOfRefusal() {
    try (Door door = Door.program()) {

      Reply reply = door.get("/api/nowhere");

      assertThat(reply.header("Content-Security-Policy")).contains("default-src 'self'");
      assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  @DisplayName("let a large answer be compressed, but not one with a strong tag")
  void compression() {
    try (Door door = Door.program()) {

      Reply reply = door.get("/api/series?do=big", "Accept-Encoding", "gzip");

      assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(reply.header("Vary")).containsIgnoringCase("accept-encoding");
      assertThat(reply.body().length()).isLessThan(2_000);
      Reply strong = door.get("/api/series?do=big-strong", "Accept-Encoding", "gzip");
      assertThat(strong.header("Content-Encoding")).isNotEqualTo("gzip");
      assertThat(strong.body().length()).isGreaterThan(20_000);
      assertThat(door.get("/api/series?do=big").body().length()).isGreaterThan(20_000);
    }
  }

  @Test
  @DisplayName("answer a client that asks before it sends its body")
  void expectContinue() {
    try (Door door = Door.program()) {

      Reply reply =
          door.send("POST", "/api/submissions", Buffer.buffer("abc"), "Expect", "100-continue");

      assertThat(reply.json().getInteger("body")).isEqualTo(3);
      assertThat(lower(reply.json().getJsonObject("headers"))).doesNotContainKey("expect");
    }
  }

  private static Map<String, Object> lower(JsonObject headers) {
    Map<String, Object> lower = new java.util.HashMap<>();
    headers.forEach(entry -> lower.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
    return lower;
  }
}
