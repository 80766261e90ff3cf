package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.ProblemWriter;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * The largest body of each address. Quarkus knows one limit for all, which is the one of loads;
 * everything else gets the ordinary one here, before anybody reads it.
 */
@ApplicationScoped
class BodyLimits {
  /** Right after Quarkus has noted its own limit for whoever reads the body. */
  private static final int AFTER_THE_COMMON_LIMIT = -1;

  private static final Pattern LOAD = Pattern.compile("/api/uploads/[^/]+/content");

  private final long ordinary;

  BodyLimits(UploadConfig config) {
    ordinary = config.ordinaryBody().asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(AFTER_THE_COMMON_LIMIT).handler(this::limit);
  }

  private void limit(RoutingContext context) {
    if (context.request().method() == HttpMethod.PUT
        && LOAD.matcher(context.request().path()).matches()) {
      context.next();
      return;
    }
    String length = context.request().getHeader("Content-Length");
    if (length != null && length.matches("[0-9]+") && isOver(length)) {
      context.response().putHeader("Connection", "close");
      if (context.request().getHeader("Expect") != null) {
        // Nothing is on its way that a close could cut off, and Vert.x would wait for it for ever.
        context.response().endHandler(written -> context.request().connection().close());
      }
      ProblemWriter.write(
          Problem.of(ProblemType.PAYLOAD_TOO_LARGE)
              .with("limit", ordinary)
              .extension("limit", ordinary),
          context.request());
      return;
    }
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, ordinary);
    context.next();
  }

  private boolean isOver(String length) {
    return length.length() > 18 || Long.parseLong(length) > ordinary;
  }
}
