package dev.frontier.e2e.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What an open stream of server-sent events tells, kept in the order in which it comes. */
final class ServerSentEvents<E> {
  private static final String ID = "id:";
  private static final String DATA = "data:";

  private final List<E> told = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> reading;
  private final BiFunction<String, String, E> event;
  private String id;
  private String data = "";

  /**
   * Reads a stream that was answered with 200, beside the caller.
   *
   * @param event makes an event of the latest id, null where there was none yet, and of the data
   */
  ServerSentEvents(HttpResponse<Stream<String>> stream, BiFunction<String, String, E> event) {
    assertEquals(200, stream.statusCode());
    this.event = event;
    reading = CompletableFuture.runAsync(() -> stream.body().forEach(this::read));
  }

  /** An event ends with an empty line; what has no data is no event. */
  private void read(String line) {
    if (line.startsWith(ID)) {
      id = line.substring(ID.length()).strip();
    } else if (line.startsWith(DATA)) {
      data = line.substring(DATA.length()).strip();
    } else if (line.isEmpty() && !data.isEmpty()) {
      told.add(event.apply(id, data));
      data = "";
    }
  }

  /** What has come so far, in order. */
  List<E> told() {
    return List.copyOf(told);
  }

  /** Whether the stream has ended or broken off. */
  boolean ended() {
    return reading.isDone();
  }

  /** Waits for the end of the stream; throws what broke it off. */
  void join() {
    reading.join();
  }
}
