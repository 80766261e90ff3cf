package dev.frontier.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Runs the relay for as long as the service runs. Its health is for information and always up: a
 * service takes writes while Kafka is away, which is what the outbox is for.
 */
@ApplicationScoped
@Readiness
public class RelayService implements HealthCheck {
  private final AgroalDataSource dataSource;
  private final MessagingConfig config;
  private final RelayStats stats;
  private OutboxRelay relay;

  /** Made by the container. */
  public RelayService(AgroalDataSource dataSource, MessagingConfig config, MeterRegistry meters) {
    this.dataSource = dataSource;
    this.config = config;
    this.stats = new RelayStats(meters);
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("outbox relay (information)")
            .up()
            .withData("pending", stats.pending())
            .withData("oldestSeconds", stats.oldestAge().toSeconds())
            .withData("buckets", stats.buckets());
    String failure = stats.lastFailure();
    return (failure == null ? response : response.withData("lastFailure", failure)).build();
  }

  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
    if (config.relay().enabled()) {
      relay =
          new OutboxRelay(
              this::open,
              () ->
                  EventSender.connect(
                      config.bootstrapServers(),
                      config.kafka(),
                      config.partitionedByLeadingPart().orElse(Set.of())),
              config,
              stats);
      relay.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (relay != null) {
      relay.close();
    }
  }

  /**
   * A connection like the pool's but outside it: kept for ever, it would take one of the pool's
   * places.
   */
  private Connection open() throws SQLException {
    AgroalConnectionFactoryConfiguration pool =
        dataSource
            .getConfiguration()
            .connectionPoolConfiguration()
            .connectionFactoryConfiguration();
    Properties properties = new Properties();
    properties.putAll(pool.jdbcProperties());
    if (pool.principal() != null) {
      properties.setProperty("user", pool.principal().getName());
    }
    for (Object credential : pool.credentials()) {
      if (credential instanceof SimplePassword password) {
        properties.setProperty("password", password.getWord());
      }
    }
    properties.setProperty("ApplicationName", config.service() + " outbox relay");
    return RelayConnections.open(pool.jdbcUrl(), properties);
  }
}
