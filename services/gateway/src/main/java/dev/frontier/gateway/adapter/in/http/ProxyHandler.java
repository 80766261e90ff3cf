package dev.frontier.gateway.adapter.in.http;

import dev.frontier.gateway.application.AdmitRequest;
import dev.frontier.gateway.application.port.Forwarder;
import dev.frontier.gateway.domain.admission.Admission;
import dev.frontier.gateway.domain.admission.RequestHead;
import dev.frontier.gateway.domain.routing.Route.Kind;
import dev.frontier.gateway.domain.session.OriginRule;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Lets a request through to the part that answers it, with the identity of whoever sent it. */
@ApplicationScoped
public class ProxyHandler implements Handler<RoutingContext> {

  private final AdmitRequest admit;
  private final Sessions sessions;
  private final OriginRule origins;
  private final Forwarder<HttpServerRequest> forwarder;

  public ProxyHandler(
      AdmitRequest admit,
      Sessions sessions,
      OriginRule origins,
      Forwarder<HttpServerRequest> forwarder) {
    this.admit = admit;
    this.sessions = sessions;
    this.origins = origins;
    this.forwarder = forwarder;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Admission admission = admit.admit(head(request));
    if (!(admission instanceof Admission.Admitted admitted)) {
      Answers.problem(context, Answers.refusal(admission, request));
    } else if (asksNobody(admitted.route().kind())) {
      forward(context, admitted, Optional.empty());
    } else {
      sessions.identify(context, visit -> pass(context, admitted, visit));
    }
  }

  private static boolean asksNobody(Kind kind) {
    return kind == Kind.SIGN_IN || kind == Kind.OPEN;
  }

  private void pass(RoutingContext context, Admission.Admitted admitted, Visit visit) {
    HttpServerRequest request = context.request();
    if (visit instanceof Visit.Refused refused) {
      Answers.problem(context, refused.problem());
    } else if (visit instanceof Visit.Program program) {
      forward(context, admitted, Optional.of(program.accessToken()));
    } else if (visit instanceof Visit.Person person) {
      if (fromOurPages(request)) {
        forward(context, admitted, Optional.of(person.accessToken()));
      } else {
        Answers.problem(context, Problem.of(ProblemType.CROSS_SITE_REQUEST));
      }
    } else if (visit instanceof Visit.Anonymous || isRead(request)) {
      // A session that is over, or that nobody can tell about, still lets read what anybody may.
      forward(context, admitted, Optional.empty());
    } else if (visit instanceof Visit.Unknown unknown) {
      Answers.problem(context, unknown.problem());
    } else {
      Answers.problem(context, Problem.of(ProblemType.UNAUTHENTICATED));
    }
  }

  private void forward(
      RoutingContext context, Admission.Admitted admitted, Optional<String> accessToken) {
    HttpServerRequest request = context.request();
    forwarder.forward(
        request,
        new Forwarder.Forwarding(
            admitted,
            accessToken,
            Client.address(request),
            request.scheme(),
            Client.host(request)));
  }

  private boolean fromOurPages(HttpServerRequest request) {
    return origins.allows(
        request.method().name(),
        request.getHeader("Origin"),
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Referer"));
  }

  private static boolean isRead(HttpServerRequest request) {
    String method = request.method().name();
    return method.equals("GET") || method.equals("HEAD");
  }

  private static RequestHead head(HttpServerRequest request) {
    return new RequestHead(request.method().name(), request.path(), contentLength(request));
  }

  private static OptionalLong contentLength(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    // The server has refused anything that is not digits; nineteen of them are more than any limit.
    return length == null
        ? OptionalLong.empty()
        : OptionalLong.of(length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length));
  }
}
