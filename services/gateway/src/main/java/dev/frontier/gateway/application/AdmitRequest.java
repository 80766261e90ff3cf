package dev.frontier.gateway.application;

import dev.frontier.gateway.application.port.RequestBudgets;
import dev.frontier.gateway.domain.admission.Admission;
import dev.frontier.gateway.domain.admission.BodyLimits;
import dev.frontier.gateway.domain.admission.ClientKey;
import dev.frontier.gateway.domain.admission.RateClass;
import dev.frontier.gateway.domain.admission.RequestHead;
import dev.frontier.gateway.domain.routing.RequestPath;
import dev.frontier.gateway.domain.routing.Route;
import dev.frontier.gateway.domain.routing.RouteTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides whether a request passes the door, before anybody asks who sent it. Cheapest questions
 * first.
 */
@ApplicationScoped
public class AdmitRequest {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final RouteTable routes;
  private final BodyLimits limits;
  private final RequestBudgets budgets;

  public AdmitRequest(RouteTable routes, BodyLimits limits, RequestBudgets budgets) {
    this.routes = routes;
    this.limits = limits;
    this.budgets = budgets;
  }

  /** Takes one request from the client's budget; the seconds to wait when there is none left. */
  public Optional<Admission.TooOften> spend(ClientKey client, String path) {
    OptionalLong wait =
        RateClass.of(path)
            .map(rateClass -> budgets.take(rateClass, client))
            .orElseGet(OptionalLong::empty);
    return wait.isPresent()
        ? Optional.of(new Admission.TooOften(wait.getAsLong()))
        : Optional.empty();
  }

  /** Finds where a request goes, or why it goes nowhere. */
  public Admission admit(RequestHead head) {
    if (!METHODS.contains(head.method())) {
      return new Admission.BadMethod(METHODS);
    }
    Optional<RequestPath> path = RequestPath.parse(head.path());
    if (path.isEmpty()) {
      return new Admission.BadPath();
    }
    Optional<Route> route = routes.find(path.get());
    if (route.isEmpty()) {
      return new Admission.Nowhere();
    }
    long limit = limits.of(route.get());
    if (head.contentLength().orElse(0) > limit) {
      return new Admission.TooLarge(limit);
    }
    return new Admission.Admitted(route.get(), limit);
  }
}
