package dev.frontier.gateway.adapter.in.http;

import dev.frontier.gateway.config.DoorConfig;
import dev.frontier.gateway.domain.session.ReturnPath;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Signing in and out, and who one is. */
@ApplicationScoped
public class SignInHandlers {

  /** Where the identity provider sends the browser back to; also in application.properties. */
  static final String CALLBACK = "/login/callback";

  private static final int FOUND = 302;

  private final Sessions sessions;
  private final DoorConfig door;

  public SignInHandlers(Sessions sessions, DoorConfig door) {
    this.sessions = sessions;
    this.door = door;
  }

  /** GET /login?to=/path: to the sign-in page and back to the path. */
  void login(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!Client.host(request).equals(door.publicUrl().getRawAuthority())) {
      // Cookies belong to a host, and the identity provider sends people back to the public one.
      Answers.redirect(context, FOUND, door.publicUrl() + request.uri());
      return;
    }
    sessions.authenticate(
        context,
        false,
        visit -> {
          if (visit instanceof Visit.Person) {
            Answers.redirect(context, FOUND, ReturnPath.of(request.getParam("to")));
          } else if (visit instanceof Visit.Redirect redirect) {
            Answers.redirect(context, redirect.status(), redirect.location());
          } else if (visit instanceof Visit.Refused refused) {
            Answers.problem(context, refused.problem());
          } else if (visit instanceof Visit.Unknown unknown) {
            Answers.problem(context, unknown.problem());
          } else {
            sessions.challenge(context);
          }
        });
  }

  /** GET /login/callback: the identity provider sends the browser back with a code. */
  void callback(RoutingContext context) {
    sessions.authenticate(
        context,
        false,
        visit -> {
          if (visit instanceof Visit.Redirect redirect) {
            Answers.redirect(context, redirect.status(), redirect.location());
          } else if (visit instanceof Visit.Refused refused) {
            Answers.problem(context, refused.problem());
          } else if (visit instanceof Visit.Unknown unknown) {
            Answers.problem(context, unknown.problem());
          } else if (visit instanceof Visit.Person) {
            Answers.redirect(context, FOUND, "/");
          } else {
            // Cancelled, too late, or an old link: the page says so and offers to try again.
            Answers.redirect(context, FOUND, "/?signin=failed");
          }
        });
  }

  /** GET /logout: ends the session here and at the identity provider. */
  void logout(RoutingContext context) {
    String site = context.request().getHeader("Sec-Fetch-Site");
    if ("cross-site".equals(site)) {
      Answers.problem(context, Problem.of(ProblemType.CROSS_SITE_REQUEST));
      return;
    }
    sessions.identify(
        context,
        visit -> {
          if (visit instanceof Visit.Redirect redirect) {
            Answers.redirect(context, redirect.status(), redirect.location());
          } else if (visit instanceof Visit.Refused refused) {
            Answers.problem(context, refused.problem());
          } else if (visit instanceof Visit.Unknown unknown) {
            Answers.problem(context, unknown.problem());
          } else {
            Answers.redirect(context, FOUND, "/");
          }
        });
  }

  /** GET /api/me: who the session or token belongs to; never a secret. */
  void me(RoutingContext context) {
    sessions.identify(
        context,
        visit -> {
          if (visit instanceof Visit.Refused refused) {
            Answers.problem(context, refused.problem());
          } else if (visit instanceof Visit.Unknown unknown) {
            Answers.problem(context, unknown.problem());
          } else if (visit instanceof Visit.Person person) {
            Answers.json(context, 200, account(person.accessToken()));
          } else if (visit instanceof Visit.Program program) {
            Answers.json(context, 200, account(program.accessToken()));
          } else {
            Answers.json(context, 200, new JsonObject().put("anonymous", true));
          }
        });
  }

  /** The claims of a token that has been verified already. */
  private static JsonObject account(String accessToken) {
    String payload = accessToken.split("\\.", 3)[1];
    JsonObject claims =
        new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    JsonObject realm = claims.getJsonObject("realm_access", new JsonObject());
    return new JsonObject()
        .put("anonymous", false)
        .put("username", claims.getString("preferred_username"))
        .put("roles", sorted(realm.getValue("roles")))
        .put("regions", sorted(claims.getValue("region")))
        .put("ministry", claims.getString("ministry"));
  }

  private static JsonArray sorted(Object claim) {
    if (claim instanceof JsonArray items) {
      return new JsonArray(items.stream().map(String::valueOf).sorted().toList());
    }
    return claim == null ? new JsonArray() : new JsonArray().add(claim);
  }
}
