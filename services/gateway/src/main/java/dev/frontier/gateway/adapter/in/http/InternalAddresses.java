package dev.frontier.gateway.adapter.in.http;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Keeps the gateway's own metrics from the public: they are for whoever scrapes it directly from
 * the same network, which is neither a public address nor somebody whom another proxy has passed
 * on. Health is open, since load balancers ask.
 */
final class InternalAddresses {

  private InternalAddresses() {}

  static void guard(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean health = context.normalizedPath().startsWith("/q/health");
    if (health || (!passedOn(request) && isNear(Client.address(request)))) {
      context.next();
    } else {
      Answers.problem(context, Problem.of(ProblemType.NOT_FOUND).with("path", request.path()));
    }
  }

  private static boolean passedOn(HttpServerRequest request) {
    return request.headers().contains("X-Forwarded-For") || request.headers().contains("Forwarded");
  }

  private static boolean isNear(String address) {
    try {
      InetAddress ip = InetAddress.getByName(address);
      return ip.isLoopbackAddress() || ip.isSiteLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
