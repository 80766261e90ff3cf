package dev.frontier.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Problems for what no code of ours raised: a refusal of JAX-RS, or a failure nobody foresaw. */
final class FrameworkProblems {

  private static final Logger LOG = Logger.getLogger(FrameworkProblems.class);

  private FrameworkProblems() {}

  /** The problem for a JAX-RS refusal. */
  static Problem ofRefusal(WebApplicationException raised, HttpServerRequest request) {
    if (raised.getCause() instanceof JsonProcessingException json) {
      return JsonProblems.of(json);
    }
    Response response = raised.getResponse();
    ProblemType type = ProblemType.ofStatus(response.getStatus());
    Problem problem = Problem.of(type);
    return switch (type) {
      case INTERNAL -> ofFailure(raised, request);
      case NOT_FOUND -> problem.with("path", request.path());
      case METHOD_NOT_ALLOWED ->
          problem.with("method", request.method().name()).with("allowed", RoutingTable.methods());
      case NOT_ACCEPTABLE ->
          problem.with("offered", formats(RoutingTable.produced(request.method().name())));
      case UNSUPPORTED_MEDIA_TYPE ->
          problem
              .with("sent", request.getHeader("Content-Type"))
              .with("accepted", formats(RoutingTable.consumed(request.method().name())));
      case PRECONDITION_FAILED -> problem.with("current", null);
      case SERVICE_UNAVAILABLE, BAD_GATEWAY -> problem.with("service", TextKey.service("gateway"));
      case INVALID_FIELDS -> problem.with("count", 1);
      default -> problem;
    };
  }

  /** What a resource that names no format takes and gives. */
  private static List<String> formats(List<String> named) {
    return named.isEmpty() ? List.of("application/json") : named;
  }

  /**
   * The problem for a failure: 503 when the database is away, 409 when two changes met, else 500
   * under a number that is in the log, too. Never a stack trace in the answer.
   */
  static Problem ofFailure(Throwable raised, HttpServerRequest request) {
    for (Throwable cause = raised; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException carried) {
        return carried.problem();
      }
      if (cause instanceof SQLException sql) {
        Problem known = ofSql(sql);
        if (known != null) {
          LOG.warnf("%s %s: %s", request.method(), request.path(), sql.getMessage());
          return known;
        }
      }
      // By name: the library must not need JPA.
      if (cause.getClass().getName().equals("jakarta.persistence.OptimisticLockException")) {
        return Problem.of(ProblemType.CONCURRENT_CHANGE);
      }
      if (cause.getCause() == cause) {
        break;
      }
    }
    String trace = trace();
    LOG.errorf(raised, "%s %s failed, trace %s", request.method(), request.path(), trace);
    return Problem.of(ProblemType.INTERNAL).with("trace", trace).extension("trace", trace);
  }

  /** Null when the failure is not one that passes. */
  static Problem ofSql(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      // The pool gives no state when all its connections stay busy, only these words.
      return String.valueOf(failure.getMessage())
              .toLowerCase(Locale.ROOT)
              .contains("acquisition timeout")
          ? databaseAway()
          : null;
    }
    // Classes of PostgreSQL's appendix A: 08 connection, 57P shutdown, 53 resources; 40001 and
    // 40P01 two changes met, 55P03 and one of them did not let go.
    if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
      return databaseAway();
    }
    if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
      return Problem.of(ProblemType.CONCURRENT_CHANGE);
    }
    return null;
  }

  private static Problem databaseAway() {
    return Problem.of(ProblemType.SERVICE_UNAVAILABLE).with("service", TextKey.service("database"));
  }

  /**
   * The trace id of OpenTelemetry when there is one, so that the number leads to the trace; else a
   * new number.
   */
  private static String trace() {
    Object trace = MDC.get("traceId");
    return trace != null && !trace.toString().isEmpty()
        ? trace.toString()
        : UUID.randomUUID().toString().replace("-", "");
  }
}
