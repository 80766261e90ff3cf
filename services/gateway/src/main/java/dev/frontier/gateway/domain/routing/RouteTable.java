package dev.frontier.gateway.domain.routing;

import dev.frontier.gateway.domain.routing.Route.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every address that is passed on. What is not listed is not reachable from outside: a part's own
 * health, metrics and description stay behind the door.
 */
public final class RouteTable {

  /**
   * What a realm has for people and programs that sign in: the protocol and its description, the
   * forms, the page on which a device's code is typed in, and one's own account, where a password
   * is changed.
   */
  private static final List<String> SIGN_IN =
      List.of("protocol/openid-connect", ".well-known", "login-actions", "device", "account");

  private final List<Route> routes;

  /** A table in which the longest prefix wins. */
  public RouteTable(List<Route> routes) {
    this.routes =
        routes.stream()
            .sorted(Comparator.comparingInt((Route route) -> route.prefix().length()).reversed())
            .toList();
  }

  /**
   * The table of Frontier.
   *
   * @param realm name of the realm whose sign-in pages are public
   * @param adminConsole whether the identity provider's own console is public, too: on a
   *     developer's machine only
   */
  public static RouteTable ofFrontier(String realm, boolean adminConsole) {
    List<Route> routes = new ArrayList<>();
    api(routes, Part.INGESTION, "rounds", "submissions", "audit");
    routes.add(new Route("/api/uploads", Part.INGESTION, Kind.API));
    routes.add(new Route("/api/uploads/*/content", Part.INGESTION, Kind.UPLOAD));
    routes.add(new Route("/api/uploads/*/publish", Part.INGESTION, Kind.LONG));
    routes.add(new Route("/api/uploads/*/events", Part.INGESTION, Kind.STREAM));
    api(
        routes,
        Part.INDICATOR,
        "regions",
        "indicators",
        "units",
        "series",
        "rankings",
        "compare",
        "reconciliation",
        "claims",
        "facilities");
    routes.add(new Route("/sdmx/v1", Part.INDICATOR, Kind.API));
    routes.add(new Route("/sdmx/v2", Part.INDICATOR, Kind.API));
    api(
        routes,
        Part.POLICY_TRACKER,
        "plan",
        "obstacles",
        "recommendations",
        "measures",
        "ministries",
        "reports",
        "scoreboard");
    routes.add(new Route("/api/measures/*/evidence", Part.POLICY_TRACKER, Kind.DOCUMENT));
    api(routes, Part.NOTIFICATION, "subscriptions", "channels", "inbox", "deliveries");
    routes.add(new Route("/api/inbox/stream", Part.NOTIFICATION, Kind.STREAM));
    routes.add(new Route("/api/unsubscribe", Part.NOTIFICATION, Kind.OPEN));
    // Only what signing in and one's own account need; the console, the master realm and whatever
    // else a realm has (registration of clients, brokers) are named nowhere and so not reachable.
    for (String pages : SIGN_IN) {
      routes.add(new Route("/auth/realms/" + realm + "/" + pages, Part.KEYCLOAK, Kind.SIGN_IN));
    }
    routes.add(new Route("/auth/resources", Part.KEYCLOAK, Kind.SIGN_IN));
    if (adminConsole) {
      routes.add(new Route("/auth", Part.KEYCLOAK, Kind.SIGN_IN));
    }
    return new RouteTable(routes);
  }

  /** The route of a path; empty when the path leads nowhere. */
  public Optional<Route> find(RequestPath path) {
    return routes.stream()
        .filter(route -> route.covers(path.raw()))
        .filter(route -> route.kind() != Kind.SIGN_IN || !path.hidesSeparators())
        .findFirst();
  }

  /** All routes, longest prefix first. */
  public List<Route> routes() {
    return routes;
  }

  private static void api(List<Route> routes, Part part, String... names) {
    for (String name : names) {
      routes.add(new Route("/api/" + name, part, Kind.API));
    }
  }
}
