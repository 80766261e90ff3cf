package dev.frontier.gateway.adapter.in.http;

import dev.frontier.gateway.domain.admission.ClientKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;

/**
 * Where a request came from. Behind another proxy these are that proxy's words, once
 * quarkus.http.proxy says that it may be believed.
 */
final class Client {

  private Client() {}

  static String address(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    return remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
  }

  static ClientKey key(HttpServerRequest request) {
    return ClientKey.of(address(request));
  }

  /** The host, with the port unless it is the scheme's own, that the client asked for. */
  static String host(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    if (authority == null) {
      return "";
    }
    return authority.port() > 0 ? authority.host() + ":" + authority.port() : authority.host();
  }
}
