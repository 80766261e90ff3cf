package dev.frontier.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Problems for what is refused before JAX-RS sees it: an unknown address, a body over the limit.
 */
@ApplicationScoped
public class FallbackRoutes {

  void register(@Observes Router router) {
    router.errorHandler(400, context -> answer(context, Problem.of(ProblemType.BAD_REQUEST)));
    router.errorHandler(
        404,
        context -> answer(context, Problem.of(ProblemType.NOT_FOUND).with("path", path(context))));
    router.errorHandler(
        405,
        context ->
            answer(
                context,
                Problem.of(ProblemType.METHOD_NOT_ALLOWED)
                    .with("method", context.request().method().name())
                    .with("allowed", null)));
    router.errorHandler(
        413,
        context -> answer(context, Problem.of(ProblemType.PAYLOAD_TOO_LARGE).with("limit", null)));
  }

  private static String path(RoutingContext context) {
    return context.request().path();
  }

  private static void answer(RoutingContext context, Problem problem) {
    ProblemWriter.write(problem, context.request());
  }
}
