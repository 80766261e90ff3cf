package dev.frontier.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.bench.frame.BenchFailure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The server of a receiver: answers at once, and notes when each place was told first. */
public final class Receiver implements AutoCloseable {

  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, Function<JsonNode, List<Integer>>> readers = new ConcurrentHashMap<>();
  private final Map<Integer, Long> arrived = new ConcurrentHashMap<>();
  private final AtomicInteger again = new AtomicInteger();
  private final HttpServer server;

  /** Serves on the loopback interface, on a free port. */
  public Receiver() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::take)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  private void take(HttpServerRequest request) {
    Function<JsonNode, List<Integer>> reader = readers.get(request.path());
    request
        .body()
        .onSuccess(
            body -> {
              long now = System.nanoTime();
              request.response().setStatusCode(reader == null ? NOT_FOUND : NO_CONTENT).end();
              if (reader != null) {
                reader.apply(json(body.getBytes())).forEach(place -> note(place, now));
              }
            });
  }

  private void note(int place, long now) {
    if (arrived.putIfAbsent(place, now) != null) {
      again.incrementAndGet();
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new BenchFailure("A call is no JSON", "see who calls", e);
    }
  }

  /** Where it can be called at a path. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.actualPort() + path;
  }

  /** Takes calls of a way. */
  public void expect(String path, Function<JsonNode, List<Integer>> reader) {
    readers.put(path, reader);
  }

  /** When a place was told first, by {@link System#nanoTime}; null if not yet. */
  public Long arrived(int place) {
    return arrived.get(place);
  }

  /** How often something was told that had been told before. */
  public int again() {
    return again.get();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
