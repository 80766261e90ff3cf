package dev.frontier.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.door.Door.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DoorTest
@DisplayName("The door limits")
class LimitTest {

  @Test
  @DisplayName("a body by what it announces")
  void announced() {
    try (Door door = Door.program()) {

      Reply reply = door.send("POST", "/api/submissions", Buffer.buffer("x".repeat(20_000)));

      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.type()).isEqualTo("urn:frontier:problem:payload-too-large");
      assertThat(reply.json().getLong("limit")).isEqualTo(10_240);
    }
  }

  @Test
  @DisplayName("a body that announces nothing by what comes")
  void chunked() {
    try (Door door = Door.program()) {
      HttpClientRequest request =
          Door.join(door.client().request(door.options("POST", "/api/submissions")));
      request.setChunked(true);
      Future<Reply> answer = request.response().compose(Door::reply);
      for (int i = 0; i < 20; i++) {
        request.write("x".repeat(1_000));
      }

      Reply reply = Door.join(answer);

      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.type()).isEqualTo("urn:frontier:problem:payload-too-large");
    }
  }

  @Test
  @DisplayName("the content of an upload by a larger measure")
  void upload() {
    try (Door door = Door.program()) {

      Reply reply = door.send("PUT", "/api/uploads/1/content", Buffer.buffer("x".repeat(90_000)));

      assertThat(reply.status()).isEqualTo(200);
      int tooLarge =
          door.send("PUT", "/api/uploads/1/content", Buffer.buffer("x".repeat(110_000))).status();
      int aboutIt = door.send("POST", "/api/uploads", Buffer.buffer("x".repeat(20_000))).status();
      assertThat(tooLarge).isEqualTo(413);
      assertThat(aboutIt).isEqualTo(413);
    }
  }

  @Test
  @DisplayName("a document by a measure of its own")
  void document() {
    try (Door door = Door.program()) {
      String evidence = "/api/measures/M01/evidence";

      Reply reply = door.send("POST", evidence, Buffer.buffer("x".repeat(45_000)));

      // Let through as far as the part, which is down in these tests.
      assertThat(reply.json().getString("service")).isEqualTo("policy-tracker");
      assertThat(reply.header("Connection")).isEqualTo("close");
      Reply tooLarge = door.send("POST", evidence, Buffer.buffer("x".repeat(60_000)));
      assertThat(tooLarge.status()).isEqualTo(413);
      assertThat(tooLarge.json().getLong("limit")).isEqualTo(51_200);
    }
  }

  @Test
  @DisplayName("how often one client comes, and not the others")
  void rate() {
    try (Door eager = Door.programAt("127.0.0.77");
        Door other = Door.program()) {
      Reply last = null;
      for (int i = 0; i < 2_000 && (last == null || last.status() == 200); i++) {
        last = eager.get("/api/me");
      }

      Reply reply = other.get("/api/me");

      assertThat(last.status()).isEqualTo(429);
      assertThat(last.type()).isEqualTo("urn:frontier:problem:too-many-requests");
      assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
      assertThat(reply.status()).isEqualTo(200);
    }
  }
}
