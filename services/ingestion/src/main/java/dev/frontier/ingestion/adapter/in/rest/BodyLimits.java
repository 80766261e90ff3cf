package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.platform.http.BodyLimit;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The largest body of each address: loads have Quarkus' own limit, everything else a lower one. */
@ApplicationScoped
class BodyLimits {
  private static final Pattern LOAD = Pattern.compile("/api/uploads/[^/]+/content");

  private final BodyLimit.Bytes ordinary;

  BodyLimits(UploadConfig config) {
    ordinary = BodyLimit.Bytes.of(config.ordinaryBody().asLongValue());
  }

  void register(@Observes Router router) {
    BodyLimit.register(
        router, request -> isLoad(request) ? Optional.empty() : Optional.of(ordinary));
  }

  private static boolean isLoad(HttpServerRequest request) {
    return request.method() == HttpMethod.PUT && LOAD.matcher(request.path()).matches();
  }
}
