package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.BodyLimit;
import dev.frontier.policytracker.config.EvidenceConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The largest body of each address: documents have theirs, everything else a lower one. */
@ApplicationScoped
class BodyLimits {

  private static final Pattern EVIDENCE = Pattern.compile("/api/measures/[^/]+/evidence");

  private final BodyLimit.Bytes ordinary;
  private final BodyLimit.Bytes document;

  BodyLimits(EvidenceConfig config) {
    long largest = config.maxDocument().asLongValue();
    ordinary = BodyLimit.Bytes.of(config.ordinaryBody().asLongValue());
    // A body that announces no length is counted while it is read, and its sender is heard out for
    // as much again, so that the refusal is an answer and not a broken connection.
    document = new BodyLimit.Bytes(largest, 2 * largest);
  }

  void register(@Observes Router router) {
    BodyLimit.register(router, request -> Optional.of(isDocument(request) ? document : ordinary));
  }

  private static boolean isDocument(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    return request.method() == HttpMethod.POST
        && EVIDENCE.matcher(request.path()).matches()
        && (type == null || !type.startsWith("application/json"));
  }
}
