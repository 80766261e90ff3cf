package dev.frontier.gateway.adapter.out.http;

import dev.frontier.gateway.application.port.PartProbe;
import dev.frontier.gateway.config.DoorConfig;
import dev.frontier.gateway.config.PartsConfig;
import dev.frontier.gateway.config.TimeoutsConfig;
import dev.frontier.gateway.domain.routing.Part;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/**
 * Asks a part's readiness over HTTP; the identity provider is asked for its realm, whose health
 * port is elsewhere.
 */
@ApplicationScoped
public class HttpPartProbe implements PartProbe {

  private final PartsConfig parts;
  private final DoorConfig door;
  private final long limitMillis;
  private final HttpClient client;

  public HttpPartProbe(Vertx vertx, PartsConfig parts, DoorConfig door, TimeoutsConfig timeouts) {
    this.parts = parts;
    this.door = door;
    this.limitMillis = timeouts.probe().toMillis();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout((int) timeouts.connect().toMillis()));
  }

  @Override
  public CompletionStage<Boolean> ready(Part part) {
    String path = part == Part.KEYCLOAK ? "/auth/realms/" + door.realm() : "/q/health/ready";
    RequestOptions options =
        new RequestOptions()
            .setAbsoluteURI(parts.of(part).resolve(path).toString())
            .setConnectTimeout(limitMillis)
            .setIdleTimeout(limitMillis);
    return client
        .request(options)
        .compose(request -> request.send())
        .compose(response -> response.end().map(end -> response.statusCode() == 200))
        .otherwise(false)
        .toCompletionStage();
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
