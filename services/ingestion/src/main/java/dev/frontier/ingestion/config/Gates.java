package dev.frontier.ingestion.config;

import dev.frontier.ingestion.domain.gate.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one gate of the service, with the numbers of its settings. */
@ApplicationScoped
public class Gates {
  /** Immutable, so all requests share it. */
  @Produces
  @Singleton
  Gate gate(GateConfig config) {
    return new Gate(config.parameters());
  }
}
