package dev.frontier.gateway.door;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DoorTest
@DisplayName("The door, for what streams,")
class StreamTest {

  @Test
  @DisplayName("hands each event on as it comes, for longer than an ordinary answer may take")
  void events() {
    try (Door door = Door.program()) {
      List<String> events = new CopyOnWriteArrayList<>();

      HttpClientResponse stream = open(door, "stream");
      stream.handler(piece -> events.add(piece.toString())).resume();

      assertThat(stream.getHeader("Content-Type")).isEqualTo("text/event-stream");
      assertThat(stream.getHeader("Content-Encoding")).isNotEqualTo("gzip");
      await().atMost(Duration.ofSeconds(2)).until(() -> events.size() == 1);
      await().atMost(Duration.ofSeconds(10)).until(() -> events.size() == 2);
      assertThat(events.get(1)).contains("second");
    }
  }

  @Test
  @DisplayName("waits for a stream that begins later than an ordinary answer must")
  void lateStream() {
    try (Door door = Door.program()) {

      HttpClientResponse stream = open(door, "late-stream");

      assertThat(stream.statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("closes a stream at the part when the reader leaves")
  void readerLeaves() {
    try (Door reader = Door.program();
        Door other = Door.program()) {
      int before = openStreams(other);
      HttpClientResponse stream = open(reader, "stream");
      assertThat(openStreams(other)).isEqualTo(before + 1);

      stream.request().connection().close();

      await().until(() -> openStreams(other) <= before);
    }
  }

  @Test
  @DisplayName("hands on the first piece of a body before the last has come")
  void upload() {
    try (Door door = Door.program()) {
      HttpClientRequest request =
          Door.join(
              door.client().request(door.options("PUT", "/api/uploads/1/content?do=first-piece")));
      Future<Door.Reply> answer = request.response().compose(Door::reply);
      request.setChunked(true).write("abc");

      Door.Reply reply = Door.join(answer);

      assertThat(reply.body().toString()).isEqualTo("got 3");
    }
  }

  private static HttpClientResponse open(Door door, String what) {
    HttpClientResponse stream =
        Door.join(
            door.client()
                .request(
                    door.options("GET", "/api/inbox/stream?do=" + what, "Accept-Encoding", "gzip"))
                .compose(request -> request.send().onSuccess(HttpClientResponse::pause)));
    assertThat(stream.statusCode()).isEqualTo(200);
    return stream;
  }

  private static int openStreams(Door door) {
    return Integer.parseInt(door.get("/api/inbox?do=streams").body().toString());
  }
}
