package dev.frontier.platform.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;

/** Answers a JAX-RS request with a problem. */
final class ProblemResponses {

  private ProblemResponses() {}

  static Response response(Problem problem, HttpServerRequest request) {
    Response.ResponseBuilder response = Response.status(problem.type().status());
    ProblemMessage.headers(problem, request).forEach(response::header);
    return response.entity(ProblemMessage.body(problem, request)).build();
  }
}
