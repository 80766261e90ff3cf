package dev.frontier.gateway.adapter.in.http;

import dev.frontier.gateway.application.AdmitRequest;
import dev.frontier.gateway.domain.admission.Admission;
import dev.frontier.gateway.domain.routing.RequestPath;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
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

  /**
   * After Quarkus has set up authentication, before anything answers, its own addresses under /q
   * included.
   */
  private static final int GUARDS = -90;

  /** After Quarkus' upload limit and its mark for compression, before its static files. */
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
    int guard = GUARDS;
    router.route().order(guard++).handler(pages::headers);
    router.route().order(guard++).handler(this::limitRate);
    router.route().order(guard++).handler(GatewayRoutes::refuseAmbiguity);
    router.route("/q/*").order(guard).handler(InternalAddresses::guard);
    int order = FIRST;
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

  /**
   * For every address: Quarkus tidies a path before it looks for who answers, and a part might not.
   */
  private static void refuseAmbiguity(RoutingContext context) {
    // A target with a host in it would be passed on with that host.
    if (context.request().uri().startsWith("/")
        && RequestPath.parse(context.request().path()).isPresent()) {
      context.next();
    } else {
      Answers.problem(context, Problem.of(ProblemType.BAD_REQUEST));
    }
  }

  private void passOn(RoutingContext context) {
    if (PASSED_ON.matcher(context.request().path()).matches()) {
      proxy.handle(context);
    } else {
      context.next();
    }
  }
}
