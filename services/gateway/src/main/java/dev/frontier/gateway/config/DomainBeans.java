package dev.frontier.gateway.config;

import dev.frontier.gateway.domain.admission.BodyLimits;
import dev.frontier.gateway.domain.routing.RouteTable;
import dev.frontier.gateway.domain.session.OriginRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** The domain's objects as the settings want them; the domain itself knows no settings. */
public class DomainBeans {

  @Produces
  @Singleton
  RouteTable routeTable(DoorConfig door) {
    return RouteTable.ofFrontier(door.realm(), door.adminConsole());
  }

  @Produces
  @Singleton
  BodyLimits bodyLimits(LimitsConfig limits) {
    return new BodyLimits(
        limits.body().asLongValue(),
        limits.document().asLongValue(),
        limits.upload().asLongValue());
  }

  @Produces
  @Singleton
  OriginRule originRule(DoorConfig door) {
    Set<String> origins = new HashSet<>(door.furtherOrigins().orElse(Set.of()));
    URI url = door.publicUrl();
    origins.add(url.getScheme() + "://" + url.getRawAuthority());
    return new OriginRule(origins);
  }
}
