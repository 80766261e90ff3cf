package dev.frontier.gateway.adapter.in.http;

import dev.frontier.gateway.application.AdmitRequest;
import dev.frontier.gateway.domain.admission.Admission;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every address of the public port, in the order in which it is looked at. */
@ApplicationScoped
public class GatewayRoutes {

  /** After Quarkus' own upload limit and compression, before its static files. */
  private static final int FIRST = 100;

  /** By the path as it came, not as a router tidies it: what is judged is what is passed on. */
  private static final Pattern PASSED_ON = Pattern.compile("/(api|sdmx|auth)(/.*)?");

  private final AdmitRequest admit;
  private final PageHandlers pages;
  private final SignInHandlers signIn;
  private final DescriptionHandlers descriptions;
  private final ProxyHandler proxy;

  public GatewayRoutes(
      AdmitRequest admit,
      PageHandlers pages,
      SignInHandlers signIn,
      DescriptionHandlers descriptions,
      ProxyHandler proxy) {
    this.admit = admit;
    this.pages = pages;
    this.signIn = signIn;
    this.descriptions = descriptions;
    this.proxy = proxy;
  }

  void register(@Observes Router router) {
    int order = FIRST;
    router.route().order(order++).handler(pages::headers);
    router.route().order(order++).handler(this::limitRate);
    router.route("/q/*").order(order++).handler(InternalAddresses::guard);
    get(router, order++, "/login", signIn::login);
    get(router, order++, SignInHandlers.CALLBACK, signIn::callback);
    get(router, order++, "/logout", signIn::logout);
    get(router, order++, "/api/me", signIn::me);
    get(router, order++, "/api/openapi", descriptions::openApi);
    get(router, order++, "/health", descriptions::health);
    get(router, order++, "/docs", pages::docs);
    router.route().order(order++).handler(this::passOn);
    router.route().order(order).handler(pages::page);
  }

  private static void get(Router router, int order, String path, Handler<RoutingContext> handler) {
    router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(order).handler(handler);
  }

  private void limitRate(RoutingContext context) {
    Optional<Admission.TooOften> refused =
        admit.spend(Client.key(context.request()), context.request().path());
    refused.ifPresentOrElse(
        often -> Answers.problem(context, Answers.refusal(often, context.request())),
        context::next);
  }

  private void passOn(RoutingContext context) {
    if (PASSED_ON.matcher(context.request().path()).matches()) {
      proxy.handle(context);
    } else {
      context.next();
    }
  }
}
