package dev.frontier.gateway.adapter.out.http;

import dev.frontier.gateway.application.port.Forwarder.Forwarding;
import dev.frontier.gateway.domain.header.Compression;
import dev.frontier.gateway.domain.header.RequestHeaderPolicy;
import dev.frontier.gateway.domain.header.ResponseHeaderPolicy;
import dev.frontier.gateway.domain.routing.Route.Kind;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Applies the header policies to an exchange. */
final class PassingHeaders {

  /** Our own cookies begin so (Quarkus OIDC's q_session, q_auth and their parts). */
  private static final String OWN_COOKIES = "q_";

  private PassingHeaders() {}

  static void toPart(MultiMap headers, Forwarding forwarding) {
    // Not by names(), which sorts them first.
    List<String> names = new ArrayList<>(headers.size());
    headers.forEach((name, value) -> names.add(name));
    RequestHeaderPolicy.removed(names, headers.getAll(HttpHeaders.CONNECTION))
        .forEach(headers::remove);
    if (forwarding.admitted().route().kind() == Kind.SIGN_IN) {
      keepForeignCookies(headers);
    } else {
      headers.remove(HttpHeaders.COOKIE);
      headers.remove(HttpHeaders.AUTHORIZATION);
      forwarding
          .accessToken()
          .ifPresent(token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
    headers.set("X-Forwarded-For", forwarding.client());
    headers.set("X-Forwarded-Proto", forwarding.scheme());
    headers.set("X-Forwarded-Host", forwarding.host());
    headers.set("X-Forwarded-Port", port(forwarding));
  }

  private static String port(Forwarding forwarding) {
    String host = forwarding.host();
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']')
        ? host.substring(colon + 1)
        : forwarding.scheme().equals("https") ? "443" : "80";
  }

  private static void keepForeignCookies(MultiMap headers) {
    List<String> cookies = headers.getAll(HttpHeaders.COOKIE);
    headers.remove(HttpHeaders.COOKIE);
    String kept =
        cookies.stream()
            .flatMap(header -> Arrays.stream(header.split(";")))
            .map(String::trim)
            .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(OWN_COOKIES))
            .collect(Collectors.joining("; "));
    if (!kept.isEmpty()) {
      headers.set(HttpHeaders.COOKIE, kept);
    }
  }

  static void toClient(ProxyResponse answer, HttpServerResponse response, Forwarding forwarding) {
    MultiMap headers = answer.headers();
    ResponseHeaderPolicy.REMOVED.forEach(headers::remove);
    if (forwarding.admitted().route().kind() != Kind.SIGN_IN) {
      headers.remove(HttpHeaders.SET_COOKIE); // a session is the gateway's alone
    }
    if (forwarding.accessToken().isPresent() && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
    long length = answer.getBody() == null ? 0 : answer.getBody().length();
    boolean compress =
        Compression.worthwhile(
            headers.get(HttpHeaders.CONTENT_TYPE),
            headers.get(HttpHeaders.CONTENT_ENCODING),
            headers.get(HttpHeaders.ETAG),
            length);
    if (compress || headers.contains(HttpHeaders.CONTENT_ENCODING)) {
      // Quarkus marks every answer "identity" to switch its compression off until somebody removes
      // the mark.
      response.headers().remove(HttpHeaders.CONTENT_ENCODING);
    }
    if (compress) {
      headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
  }
}
