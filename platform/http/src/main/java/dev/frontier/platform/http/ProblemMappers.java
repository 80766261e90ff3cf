package dev.frontier.platform.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever JAX-RS raises into a problem. Found by its Jandex index; a service need not
 * register it.
 */
public class ProblemMappers {

  @ServerExceptionMapper
  public Response problem(ProblemException raised, HttpServerRequest request) {
    return ProblemResponses.response(raised.problem(), request);
  }

  @ServerExceptionMapper
  public Response webApplication(WebApplicationException raised, HttpServerRequest request) {
    if (raised.getResponse().getStatus() < 400) {
      return raised.getResponse();
    }
    Problem problem = FrameworkProblems.ofRefusal(raised, request);
    return ProblemResponses.response(problem, request);
  }

  @ServerExceptionMapper
  public Response wrongShape(MismatchedInputException raised, HttpServerRequest request) {
    return ProblemResponses.response(JsonProblems.of(raised), request);
  }

  @ServerExceptionMapper
  public Response constraints(ConstraintViolationException raised, HttpServerRequest request) {
    return ProblemResponses.response(ConstraintProblems.of(raised, request), request);
  }

  @ServerExceptionMapper
  public Response anonymous(UnauthorizedException raised, HttpServerRequest request) {
    return ProblemResponses.response(Problem.of(ProblemType.UNAUTHENTICATED), request);
  }

  @ServerExceptionMapper
  public Response badToken(AuthenticationFailedException raised, HttpServerRequest request) {
    return ProblemResponses.response(Problem.of(ProblemType.INVALID_TOKEN), request);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException raised, HttpServerRequest request) {
    return ProblemResponses.response(Problem.of(ProblemType.FORBIDDEN), request);
  }

  @ServerExceptionMapper
  public Response anythingElse(Throwable raised, HttpServerRequest request) {
    return ProblemResponses.response(FrameworkProblems.ofFailure(raised, request), request);
  }
}
