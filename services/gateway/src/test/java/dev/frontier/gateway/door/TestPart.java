package dev.frontier.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A part that does what the query parameter "do" says, and otherwise tells what it has received.
 */
final class TestPart implements Handler<HttpServerRequest> {

  private final Vertx vertx;
  private final String name;
  private final AtomicInteger openStreams = new AtomicInteger();

  TestPart(Vertx vertx, String name) {
    this.vertx = vertx;
    this.name = name;
  }

  @Override
  public void handle(HttpServerRequest request) {
    String what = request.getParam("do", "echo");
    HttpServerResponse response = request.response();
    switch (what) {
      case "nothing" -> request.body(); // reads all and never answers
      case "hang-up" -> request.connection().close();
      case "stream" -> stream(request);
      case "late-stream" -> vertx.setTimer(2_500, later -> stream(request));
      case "streams" -> response.end(String.valueOf(openStreams.get()));
      case "first-piece" ->
          request.handler(
              piece -> {
                if (!response.ended()) {
                  response.end("got " + piece.length());
                }
              });
      case "big" ->
          response
              .putHeader("Content-Type", "application/json")
              .end(new JsonArray().add("x".repeat(20_000)).encode());
      case "big-strong" ->
          response
              .putHeader("Content-Type", "application/json")
              .putHeader("ETag", "\"7\"")
              .end(new JsonArray().add("x".repeat(20_000)).encode());
      case "not-modified" -> response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
      case "cookies" ->
          response
              .putHeader("Set-Cookie", "own=1")
              .putHeader("Server", "part/1.0")
              .putHeader("X-Powered-By", "part")
              .putHeader("Keep-Alive", "timeout=5")
              .putHeader("ETag", "\"7\"")
              .end("{}");
      default -> echo(request);
    }
  }

  private void stream(HttpServerRequest request) {
    openStreams.incrementAndGet();
    request.connection().closeHandler(closed -> openStreams.decrementAndGet());
    HttpServerResponse response = request.response();
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-cache");
    response.write("id: 1\ndata: first\n\n");
    // Later than the time in which an ordinary answer must have begun.
    vertx.setTimer(
        3_000,
        later -> {
          if (!response.closed()) {
            response.write("id: 2\ndata: second\n\n");
          }
        });
  }

  private void echo(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              JsonObject headers = new JsonObject();
              request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
              request
                  .response()
                  .putHeader("Content-Type", "application/json")
                  .end(
                      new JsonObject()
                          .put("part", name)
                          .put("method", request.method().name())
                          .put("uri", request.uri())
                          .put("body", body.length())
                          .put("headers", headers)
                          .toBuffer());
            });
  }
}
