package dev.frontier.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.door.Door.Reply;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DoorTest
@DisplayName("The door, when a part fails,")
class FailureTest {

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "/api/measures, 503, service-unavailable, policy-tracker",
    "/api/series?do=hang-up, 503, service-unavailable, indicator",
    "/api/series?do=nothing, 504, gateway-timeout, indicator",
    "/api/rounds?do=babble, 502, bad-gateway, ingestion",
  })
  @DisplayName("says which part and how, soon")
  void failures(String uri, int status, String slug, String service) {
    try (Door door = Door.program()) {
      Instant start = Instant.now();

      Reply reply = door.get(uri);

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.type()).isEqualTo("urn:frontier:problem:" + slug);
      assertThat(reply.json().getString("service")).isEqualTo(service);
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  @DisplayName("names the part in Chinese to a Chinese reader, and says when to come back")
  void chinese() {
    try (Door door = Door.program()) {

      Reply reply = door.get("/api/measures", "Accept-Language", "zh");

      assertThat(reply.json().getString("detail")).contains("政策跟踪");
      assertThat(reply.header("Retry-After")).isEqualTo("2");
    }
  }

  @Test
  @DisplayName("goes on serving the other parts")
  void others() {
    try (Door door = Door.program()) {
      door.get("/api/measures");

      Reply reply = door.get("/api/series");

      assertThat(reply.status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("gives up on a client that stops in the middle of its body, and says so")
  void stalledClient() {
    try (Door door = Door.program()) {
      HttpClientRequest request =
          Door.join(
              door.client()
                  .request(door.options("POST", "/api/submissions", "Content-Length", "9")));
      Door.join(request.write("abc"));

      int status = Door.join(request.response()).statusCode();

      assertThat(status).isEqualTo(408);
    }
  }

  @Test
  @DisplayName("waits longer for what becomes of a national load")
  void load() {
    try (Door door = Door.program()) {

      HttpClientRequest request =
          Door.join(
              door.client().request(door.options("POST", "/api/uploads/1/publish?do=late-stream")));
      int status = Door.join(request.send()).statusCode();

      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("says in /health which part is down")
  void health() {
    try (Door door = Door.program()) {

      Reply reply = door.get("/health");

      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.json().getJsonObject("parts").getString("policy-tracker")).isEqualTo("DOWN");
      assertThat(reply.json().getJsonObject("parts").getString("indicator")).isEqualTo("UP");
      assertThat(reply.json().getJsonObject("parts").getString("keycloak")).isEqualTo("UP");
    }
  }
}
