package dev.frontier.e2e.support;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a load's stream of events tells, kept in the order in which it comes. */
public final class LoadEvents {

  private final ServerSentEvents<Event> stream;

  LoadEvents(HttpResponse<Stream<String>> stream) {
    this.stream = new ServerSentEvents<>(stream, (id, data) -> Event.of(data));
  }

  /** How far the load is, as an event says it. */
  public record Event(String state, long rowsRead) {

    private static Event of(String data) {
      JsonPath json = JsonPath.from(data);
      return new Event(json.getString("state"), json.getLong("rowsRead"));
    }
  }

  /** All that was told, once the service ends the stream. */
  public List<Event> untilItEnds(Duration atMost) {
    await().atMost(atMost).until(stream::ended);
    stream.join();
    return stream.told();
  }
}
