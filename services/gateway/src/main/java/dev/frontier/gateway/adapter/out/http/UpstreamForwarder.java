package dev.frontier.gateway.adapter.out.http;

import dev.frontier.gateway.application.port.Forwarder;
import dev.frontier.gateway.config.PartsConfig;
import dev.frontier.gateway.config.TimeoutsConfig;
import dev.frontier.gateway.domain.routing.Route.Kind;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/**
 * Passes requests on with vertx-http-proxy, which handles framing, hop-by-hop headers and
 * back-pressure.
 */
@ApplicationScoped
public class UpstreamForwarder implements Forwarder<HttpServerRequest> {

  /**
   * Connections to one part at once; a part works on fewer than this at a time on any machine we
   * know.
   */
  private static final int CONNECTIONS = 256;

  /**
   * Requests that may wait for one of those; further ones get a 503 at once instead of a place in
   * an endless queue.
   */
  private static final int WAITING = 1_024;

  /** Open event streams to one part: one for each page that somebody has open. */
  private static final int STREAMS = 20_000;

  private static final ProxyOptions NO_WEBSOCKETS = new ProxyOptions().setSupportWebSocket(false);

  private final Vertx vertx;
  private final PartsConfig parts;
  private final TimeoutsConfig timeouts;
  private final HttpClient ordinary;
  private final HttpClient patient;
  private final HttpClient streaming;

  public UpstreamForwarder(Vertx vertx, PartsConfig parts, TimeoutsConfig timeouts) {
    this.vertx = vertx;
    this.parts = parts;
    this.timeouts = timeouts;
    this.ordinary =
        vertx.createHttpClient(
            options()
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(WAITING)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) timeouts.idle().toMillis()));
    // Silent for as long as an answer may take to begin.
    this.patient =
        vertx.createHttpClient(
            options()
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(WAITING)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) timeouts.load().toMillis()));
    // No idle time-out: a quiet inbox is not a broken one.
    this.streaming = vertx.createHttpClient(options().setMaxPoolSize(STREAMS));
  }

  private HttpClientOptions options() {
    return new HttpClientOptions()
        .setConnectTimeout((int) timeouts.connect().toMillis())
        // Below Quarkus' own idle time-out, so that a connection is never used just as the part
        // closes it.
        .setKeepAliveTimeout(30)
        .setTcpNoDelay(true);
  }

  @Override
  public void forward(HttpServerRequest request, Forwarding forwarding) {
    Exchange exchange =
        new Exchange(
            vertx, request, forwarding, parts.of(forwarding.admitted().route().part()), timeouts);
    HttpProxy.reverseProxy(NO_WEBSOCKETS, client(forwarding.admitted().route().kind()))
        .origin(exchange::open)
        .addInterceptor(exchange)
        .handle(request);
  }

  private HttpClient client(Kind kind) {
    return switch (kind) {
      case STREAM -> streaming;
      case UPLOAD, LONG -> patient;
      case API, DOCUMENT, OPEN, SIGN_IN -> ordinary;
    };
  }

  @PreDestroy
  void close() {
    ordinary.close();
    patient.close();
    streaming.close();
  }
}
