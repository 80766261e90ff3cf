package dev.frontier.e2e.support;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What a load's stream of events tells, kept in the order in which it comes. */
public final class LoadEvents {

  private static final String DATA = "data:";

  private final List<Event> told = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> reading;

  LoadEvents(HttpResponse<Stream<String>> stream) {
    assertEquals(200, stream.statusCode());
    reading =
        CompletableFuture.runAsync(
            () ->
                stream
                    .body()
                    .filter(line -> line.startsWith(DATA))
                    .forEach(line -> told.add(Event.of(line.substring(DATA.length())))));
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
    await().atMost(atMost).until(reading::isDone);
    reading.join();
    return List.copyOf(told);
  }
}
