package dev.frontier.gateway.adapter.in.http;

import dev.frontier.gateway.domain.admission.Admission;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.ProblemWriter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Short answers of the gateway itself. */
final class Answers {

  private Answers() {}

  static void problem(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    if (hasBody(request) && request.version() != HttpVersion.HTTP_2) {
      // HTTP/1.1 cannot skip a body, and reading a refused one would be work for nothing.
      context.response().putHeader("Connection", "close");
      context.addEndHandler(end -> request.connection().close());
    }
    ProblemWriter.write(problem, request);
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return request.headers().contains("Transfer-Encoding")
        || (length != null && !length.equals("0"));
  }

  static void redirect(RoutingContext context, int status, String location) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Location", location)
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  static void json(RoutingContext context, int status, JsonObject json) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json.toBuffer());
  }

  /**
   * The problem for whatever kept a request out; the caller has dealt with {@link
   * Admission.Admitted}.
   */
  static Problem refusal(Admission refused, HttpServerRequest request) {
    if (refused instanceof Admission.BadMethod bad) {
      return Problem.of(ProblemType.METHOD_NOT_ALLOWED)
          .with("method", request.method().name())
          .with("allowed", bad.allowed());
    }
    if (refused instanceof Admission.TooLarge large) {
      return Problem.of(ProblemType.PAYLOAD_TOO_LARGE)
          .with("limit", large.limitBytes())
          .extension("limit", large.limitBytes());
    }
    if (refused instanceof Admission.TooOften often) {
      return Problem.of(ProblemType.TOO_MANY_REQUESTS).with("seconds", often.retryAfterSeconds());
    }
    return refused instanceof Admission.BadPath
        ? Problem.of(ProblemType.BAD_REQUEST)
        : Problem.of(ProblemType.NOT_FOUND).with("path", request.path());
  }
}
