package dev.frontier.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** Answers a bare Vert.x request with a problem, for code outside JAX-RS. */
public final class ProblemWriter {

  private ProblemWriter() {}

  /** Ends the request with the problem; does nothing when the answer has begun already. */
  public static void write(Problem problem, HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.headWritten() || response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(problem.type().status());
    headers(problem, request).forEach(response::putHeader);
    response.end(body(problem, request));
  }

  /** The headers that go with a problem: type, language, caching, and what its status asks for. */
  public static Map<String, String> headers(Problem problem, HttpServerRequest request) {
    return ProblemMessage.headers(problem, request);
  }

  /** The JSON of a problem in the language that the request asks for. */
  public static String body(Problem problem, HttpServerRequest request) {
    return ProblemMessage.body(problem, request);
  }
}
