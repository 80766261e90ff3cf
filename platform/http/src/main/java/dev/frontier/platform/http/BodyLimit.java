package dev.frontier.platform.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * The largest body of each address. Quarkus knows one limit for all, which is the one of files;
 * every other address gets a lower one here, before anybody reads its body, and a body that
 * announces more than its limit is answered with a problem.
 */
public final class BodyLimit implements Handler<RoutingContext> {

  /** Right after Quarkus has noted its own limit for whoever reads the body. */
  private static final int AFTER_THE_COMMON_LIMIT = -1;

  private final Function<HttpServerRequest, Optional<Bytes>> limits;

  private BodyLimit(Function<HttpServerRequest, Optional<Bytes>> limits) {
    this.limits = limits;
  }

  /**
   * How much a request may bring.
   *
   * @param announced most bytes that its header may announce
   * @param read most bytes that are read of it; more than {@code announced} where whoever reads
   *     counts for itself and answers in its own words
   */
  public record Bytes(long announced, long read) {

    /** The same for both. */
    public static Bytes of(long limit) {
      return new Bytes(limit, limit);
    }
  }

  /**
   * Applies limits to all that a service serves.
   *
   * @param limits of a request; empty to leave it to Quarkus' own limit
   */
  public static void register(Router router, Function<HttpServerRequest, Optional<Bytes>> limits) {
    router.route().order(AFTER_THE_COMMON_LIMIT).handler(new BodyLimit(limits));
  }

  @Override
  public void handle(RoutingContext context) {
    Optional<Bytes> limit = limits.apply(context.request());
    if (limit.isEmpty()) {
      context.next();
      return;
    }
    String length = context.request().getHeader("Content-Length");
    if (length != null && length.matches("[0-9]+") && isOver(length, limit.get().announced())) {
      refuse(context, limit.get().announced());
      return;
    }
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit.get().read());
    context.next();
  }

  private static void refuse(RoutingContext context, long limit) {
    context.response().putHeader("Connection", "close");
    if (context.request().getHeader("Expect") != null) {
      // Nothing is on its way that a close could cut off, and Vert.x would wait for it for ever.
      context.response().endHandler(written -> context.request().connection().close());
    }
    ProblemWriter.write(
        Problem.of(ProblemType.PAYLOAD_TOO_LARGE).with("limit", limit).extension("limit", limit),
        context.request());
  }

  private static boolean isOver(String length, long limit) {
    return length.length() > 18 || Long.parseLong(length) > limit;
  }
}
