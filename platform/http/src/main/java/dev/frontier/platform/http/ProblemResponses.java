package dev.frontier.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Answers a request with a problem, in JAX-RS or on a bare Vert.x route, with the same headers. */
public final class ProblemResponses {

  private static final String ACCEPT_LANGUAGE = "Accept-Language";

  private ProblemResponses() {}

  /** The JAX-RS answer to a request. */
  public static Response response(Problem problem, HttpServerRequest request) {
    Response.ResponseBuilder response = Response.status(problem.type().status());
    headers(problem, request).forEach(response::header);
    return response.entity(body(problem, request)).build();
  }

  /** Ends a bare Vert.x request; does nothing when the answer has begun already. */
  public static void write(Problem problem, HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.headWritten() || response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(problem.type().status());
    headers(problem, request).forEach(response::putHeader);
    response.end(body(problem, request));
  }

  private static String body(Problem problem, HttpServerRequest request) {
    return ProblemRenderer.render(problem, language(request), request.path());
  }

  private static Locale language(HttpServerRequest request) {
    return Languages.ofAcceptLanguage(request.getHeader(ACCEPT_LANGUAGE));
  }

  private static Map<String, String> headers(Problem problem, HttpServerRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", ProblemRenderer.MEDIA_TYPE);
    headers.put("Content-Language", language(request).toLanguageTag());
    headers.put("Vary", ACCEPT_LANGUAGE);
    headers.put("Cache-Control", "no-store");
    Object seconds = problem.params().get("seconds");
    Object allowed = problem.params().get("allowed");
    switch (problem.type()) {
      case UNAUTHENTICATED -> headers.put("WWW-Authenticate", "Bearer");
      case INVALID_TOKEN -> headers.put("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      case TOO_MANY_REQUESTS -> headers.put("Retry-After", seconds == null ? "1" : "" + seconds);
      case SERVICE_UNAVAILABLE, CATALOGUE_UNAVAILABLE -> headers.put("Retry-After", "2");
      case METHOD_NOT_ALLOWED -> {
        if (allowed instanceof Iterable<?> methods) {
          headers.put("Allow", joined(methods));
        }
      }
      default -> {
        // no header of its own
      }
    }
    return headers;
  }

  private static String joined(Iterable<?> items) {
    StringBuilder text = new StringBuilder();
    items.forEach(item -> text.append(text.isEmpty() ? "" : ", ").append(item));
    return text.toString();
  }
}
