package dev.frontier.gateway.adapter.in.http;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.TextKey;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Finds out who sent a request, by the bearer token of a program or the session cookie of a person.
 * Nobody is asked when neither came: published data needs no identity provider.
 */
@ApplicationScoped
public class Sessions {

  /**
   * Name of the session cookie (Quarkus OIDC's own; a large session has parts q_session_chunk_n).
   */
  static final String SESSION_COOKIE = "q_session";

  private static final Logger LOG = Logger.getLogger(Sessions.class);
  private static final String BEARER = "bearer ";

  private final HttpAuthenticator authenticator;

  public Sessions(HttpAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** Whether a request carries a bearer token. */
  static boolean hasBearer(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  /** Whether a request carries a session cookie, be it valid or not. */
  static boolean hasSession(HttpServerRequest request) {
    return request.cookies().stream().anyMatch(cookie -> isSession(cookie.getName()));
  }

  /**
   * Finds out who it is, then goes on, on the same event loop; the body of the request waits
   * meanwhile.
   */
  void identify(RoutingContext context, Consumer<Visit> then) {
    HttpServerRequest request = context.request();
    boolean bearer = hasBearer(request);
    if (!bearer && request.headers().contains(HttpHeaders.AUTHORIZATION)) {
      then.accept(new Visit.Refused(Problem.of(ProblemType.INVALID_TOKEN)));
    } else if (!bearer && !hasSession(request)) {
      then.accept(new Visit.Anonymous());
    } else {
      authenticate(context, bearer, then);
    }
  }

  /** Asks the identity provider's rules in any case, as the sign-in addresses need it. */
  void authenticate(RoutingContext context, boolean bearer, Consumer<Visit> then) {
    HttpServerRequest request = context.request();
    Context loop = context.vertx().getOrCreateContext();
    request.pause();
    authenticator
        .attemptAuthentication(context)
        .subscribe()
        .with(
            identity -> loop.runOnContext(back -> then.accept(known(identity, bearer))),
            failure -> loop.runOnContext(back -> then.accept(failed(context, failure, bearer))));
  }

  /** Sends the browser to the sign-in page. */
  void challenge(RoutingContext context) {
    authenticator
        .sendChallenge(context)
        .subscribe()
        .with(
            sent -> {
              if (!context.response().ended()) {
                context.response().end();
              }
            },
            failure -> Answers.problem(context, unavailable(failure)));
  }

  private static Visit known(SecurityIdentity identity, boolean bearer) {
    AccessTokenCredential credential =
        identity == null || identity.isAnonymous()
            ? null
            : identity.getCredential(AccessTokenCredential.class);
    if (credential == null) {
      return new Visit.Anonymous();
    }
    return bearer
        ? new Visit.Program(credential.getToken())
        : new Visit.Person(credential.getToken());
  }

  private static Visit failed(RoutingContext context, Throwable failure, boolean bearer) {
    if (failure instanceof AuthenticationRedirectException redirect) {
      return new Visit.Redirect(redirect.getCode(), redirect.getRedirectUri());
    }
    if (!bearer && ProviderOutage.isBehind(failure)) {
      // Its cookies stay: the session goes on when the provider is back.
      return new Visit.Unknown(unavailable(failure));
    }
    if (failure instanceof AuthenticationFailedException
        || failure instanceof AuthenticationCompletionException) {
      if (bearer) {
        return new Visit.Refused(Problem.of(ProblemType.INVALID_TOKEN));
      }
      LOG.debugf("Session ended: %s", failure.getMessage());
      forget(context);
      return new Visit.Expired();
    }
    return new Visit.Refused(unavailable(failure));
  }

  private static Problem unavailable(Throwable failure) {
    LOG.warnf("The identity provider cannot be asked: %s", failure);
    return Problem.of(ProblemType.SERVICE_UNAVAILABLE)
        .with("service", TextKey.service("keycloak"))
        .extension("service", "keycloak");
  }

  /** Takes back the cookies of a session that is over. */
  private static void forget(RoutingContext context) {
    List<String> names =
        context.request().cookies().stream()
            .map(Cookie::getName)
            .filter(Sessions::isSession)
            .toList();
    for (String name : names) {
      context
          .response()
          .addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0).setHttpOnly(true));
    }
  }

  private static boolean isSession(String name) {
    return name.equals(SESSION_COOKIE) || name.startsWith(SESSION_COOKIE + "_chunk");
  }
}
