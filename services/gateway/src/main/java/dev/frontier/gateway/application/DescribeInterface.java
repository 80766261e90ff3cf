package dev.frontier.gateway.application;

import dev.frontier.gateway.application.port.PartDescriptions;
import dev.frontier.gateway.domain.description.InterfaceDescription;
import dev.frontier.gateway.domain.routing.RequestPath;
import dev.frontier.gateway.domain.routing.RouteTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Describes everything that can be reached through the door, in one OpenAPI document. */
@ApplicationScoped
public class DescribeInterface {

  /** What the gateway answers itself. */
  private static final Set<String> OWN =
      Set.of("/api/me", "/api/openapi", "/login", "/logout", "/health");

  private final RouteTable routes;
  private final PartDescriptions descriptions;

  public DescribeInterface(RouteTable routes, PartDescriptions descriptions) {
    this.routes = routes;
    this.descriptions = descriptions;
  }

  /** The merged document. */
  public Map<String, Object> describe() {
    Map<String, Object> info =
        Map.of(
            "title",
            "Frontier",
            "version",
            "1",
            "description",
            "The open record of how China's nine land-border provinces open up."
                + " Published data needs no account.");
    return new InterfaceDescription(info, this::isPublic).merge(descriptions.all());
  }

  private boolean isPublic(String template) {
    return OWN.contains(template)
        || RequestPath.parse(template.replaceAll("[{}]", "")).flatMap(routes::find).isPresent();
  }
}
