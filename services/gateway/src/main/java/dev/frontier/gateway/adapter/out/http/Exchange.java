package dev.frontier.gateway.adapter.out.http;

import dev.frontier.gateway.application.port.Forwarder.Forwarding;
import dev.frontier.gateway.config.TimeoutsConfig;
import dev.frontier.gateway.domain.routing.Route;
import dev.frontier.gateway.domain.routing.Route.Kind;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemWriter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;

/** One request on its way to a part and its answer on the way back. */
final class Exchange implements ProxyInterceptor {

  private final HttpServerRequest request;
  private final Forwarding forwarding;
  private final URI origin;
  private final TimeoutsConfig timeouts;
  private final AnswerWatch watch;
  private MeteredBody body;
  private boolean refused;

  Exchange(
      Vertx vertx,
      HttpServerRequest request,
      Forwarding forwarding,
      URI origin,
      TimeoutsConfig timeouts) {
    this.request = request;
    this.forwarding = forwarding;
    this.origin = origin;
    this.timeouts = timeouts;
    this.watch =
        route().kind() == Kind.STREAM
            ? AnswerWatch.patient()
            : AnswerWatch.of(vertx, timeouts.answer(route().kind()));
  }

  private Route route() {
    return forwarding.admitted().route();
  }

  /** Gets a connection to the part, within the time allowed for it. */
  Future<HttpClientRequest> open(ProxyContext context) {
    boolean tls = "https".equals(origin.getScheme());
    int port = origin.getPort() > 0 ? origin.getPort() : tls ? 443 : 80;
    RequestOptions options =
        new RequestOptions()
            .setServer(SocketAddress.inetSocketAddress(port, origin.getHost()))
            .setHost(origin.getHost())
            .setPort(port)
            .setSsl(tls)
            .setConnectTimeout(timeouts.connect().toMillis());
    return context.client().request(options).onSuccess(watch::upstream);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    PassingHeaders.toPart(context.request().headers(), forwarding);
    if (hasBody()) {
      Body incoming = context.request().getBody();
      body =
          new MeteredBody(
              incoming.stream(), forwarding.admitted().bodyLimitBytes(), watch::progress);
      context.request().setBody(Body.body(body, incoming.length()));
      watch.waitsForClient(body::waitsForClient);
      if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
        request.response().writeContinue();
      }
    }
    return context
        .sendRequest()
        .onComplete(head -> watch.stop())
        .recover(failure -> Future.succeededFuture(refusal(context, failure)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    PassingHeaders.toClient(context.response(), request.response(), forwarding);
    return context
        .sendResponse()
        .onComplete(
            sent -> {
              if (refused && leavesBody()) {
                request.connection().close();
              }
            });
  }

  private ProxyResponse refusal(ProxyContext context, Throwable failure) {
    refused = true;
    boolean tooLarge = body != null && body.exceeded();
    Problem problem =
        UpstreamFailures.problem(
            route().part(),
            failure,
            tooLarge ? forwarding.admitted().bodyLimitBytes() : -1,
            watch.expired(),
            timeouts.answer(route().kind()).toSeconds());
    if (leavesBody()) {
      // Else the client would send its next request just as the connection is closed.
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    ProxyResponse response = context.request().release().response();
    response.setStatusCode(problem.type().status());
    ProblemWriter.headers(problem, request).forEach(response::putHeader);
    if (request.method() != HttpMethod.HEAD) {
      response.setBody(Body.body(Buffer.buffer(ProblemWriter.body(problem, request))));
    }
    return response;
  }

  /** What is left of a refused body is not worth reading, and HTTP/1.1 cannot skip it. */
  private boolean leavesBody() {
    return hasBody() && request.version() != HttpVersion.HTTP_2;
  }

  private boolean hasBody() {
    String length = request.getHeader("Content-Length");
    return length != null ? !length.equals("0") : request.getHeader("Transfer-Encoding") != null;
  }
}
