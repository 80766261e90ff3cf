package dev.frontier.gateway.config;

import dev.frontier.gateway.domain.routing.Part;
import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the parts are. */
@ConfigMapping(prefix = "frontier.gateway.parts")
public interface PartsConfig {

  URI ingestion();

  URI indicator();

  URI policyTracker();

  URI notification();

  /** Without the path /auth, which is part of the address that passes through. */
  URI keycloak();

  /** Scheme, host and port of a part. */
  default URI of(Part part) {
    return switch (part) {
      case INGESTION -> ingestion();
      case INDICATOR -> indicator();
      case POLICY_TRACKER -> policyTracker();
      case NOTIFICATION -> notification();
      case KEYCLOAK -> keycloak();
    };
  }
}
