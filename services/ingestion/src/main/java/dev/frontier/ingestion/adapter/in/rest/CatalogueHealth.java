package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.port.CatalogueStore;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the catalogue has come. It never says no: without it this service refuses figures by
 * name of the unknown code, and the catalogue itself is loaded only once all services are ready.
 */
@Readiness
@ApplicationScoped
class CatalogueHealth implements HealthCheck {
  private final CatalogueStore catalogue;

  CatalogueHealth(CatalogueStore catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public HealthCheckResponse call() {
    CatalogueStore.Size size = catalogue.size();
    return HealthCheckResponse.named("catalogue")
        .up()
        .withData("received", size.regions() > 0 && size.indicators() > 0)
        .withData("regions", size.regions())
        .withData("indicators", size.indicators())
        .withData("units", size.units())
        .build();
  }
}
