package dev.frontier.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Headers and body of a problem as the answer to one request, whoever writes them. */
final class ProblemMessage {

  private static final String ACCEPT_LANGUAGE = "Accept-Language";

  private ProblemMessage() {}

  static String body(Problem problem, HttpServerRequest request) {
    return ProblemRenderer.render(problem, language(request), request.path());
  }

  private static Locale language(HttpServerRequest request) {
    return Languages.ofAcceptLanguage(request.getHeader(ACCEPT_LANGUAGE));
  }

  static Map<String, String> headers(Problem problem, HttpServerRequest request) {
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
      // By then a stream whose client has gone without a word has been noticed.
      case TOO_MANY_STREAMS -> headers.put("Retry-After", "60");
      case SERVICE_UNAVAILABLE, CATALOGUE_UNAVAILABLE, PAST_UNAVAILABLE ->
          headers.put("Retry-After", "2");
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
