package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.application.plan.EditPlan;
import dev.frontier.policytracker.application.plan.EditPlan.Result;
import dev.frontier.policytracker.application.plan.GetNode;
import dev.frontier.policytracker.application.port.KnownNode;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.config.ReportConfig;
import dev.frontier.policytracker.domain.plan.PlanFinding;
import dev.frontier.policytracker.domain.plan.PlanNode;
import dev.frontier.policytracker.domain.plan.PlanRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Single entries of the plan: ministries, obstacles, recommendations, items, measures. */
@Path("/api/plan/{kind}/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan", description = "What stands in the way and what is recommended")
public class PlanEntryResource {

  private static final Logger LOG = Logger.getLogger(PlanEntryResource.class);

  private final GetNode getNode;
  private final EditPlan editPlan;
  private final ReportConfig config;
  private final Caller caller;

  PlanEntryResource(GetNode getNode, EditPlan editPlan, ReportConfig config, Caller caller) {
    this.getNode = getNode;
    this.editPlan = editPlan;
    this.config = config;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(operationId = "getPlanEntry", summary = "One entry of the plan")
  @APIResponseSchema(
      value = PlanEntryJson.class,
      responseDescription = "The entry; its ETag serves as If-Match of a change")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "The plan does not hold it")
  public Response get(
      @PathParam("kind") String kind,
      @PathParam("code") String code,
      @Context HttpHeaders headers) {
    KnownNode known = getNode.execute(key(kind, code)).orElseThrow(() -> Refusals.unknown(code));
    return Answers.readable(headers, tag(known), PlanEntryJson.of(known));
  }

  @GET
  @Path("/history")
  @PermitAll
  @Operation(operationId = "getPlanEntryHistory", summary = "All that was ever known of an entry")
  @APIResponseSchema(value = PlanEntryHistoryJson.class, responseDescription = "Oldest first")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "No plan ever held it")
  public Response history(
      @PathParam("kind") String kind,
      @PathParam("code") String code,
      @Context HttpHeaders headers) {
    List<KnownNode> versions = getNode.history(key(kind, code));
    if (versions.isEmpty()) {
      throw Refusals.unknown(code);
    }
    PlanEntryHistoryJson body = PlanEntryHistoryJson.of(versions);
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @PUT
  @RolesAllowed({"statistician", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putPlanEntry",
      summary = "Add an entry to the plan, or give it other content",
      description = "Needs If-Match with the entry's ETag, or \"If-None-Match: *\" for a new one.")
  @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
  @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER)
  @APIResponseSchema(value = PlanEntryJson.class, responseDescription = "The entry as it is now")
  @APIResponse(responseCode = "201", description = "The entry is new")
  @APIResponse(responseCode = "412", description = "It changed since it was read, or is there")
  @APIResponse(responseCode = "422", description = "It breaks rules, or the reason is missing")
  @APIResponse(responseCode = "428", description = "Both headers are missing")
  public Response put(
      @PathParam("kind") String kind,
      @PathParam("code") String code,
      PlanEntryRequest body,
      @Context HttpHeaders headers) {
    PlanEntryRequest sent = body == null ? PlanEntryRequest.NONE : body;
    PlanNode.Key key = key(kind, code);
    PlanNode wanted = PlanEntryReader.node(key, sent);
    String reason = reason(sent.reason());
    Predicate<Optional<KnownNode>> expected = expected(headers);
    Result result =
        done(
            () ->
                editPlan.put(
                    Actors.of(caller),
                    wanted,
                    Optional.ofNullable(sent.position()),
                    expected,
                    reason));
    if (result instanceof Result.Edited edited) {
      LOG.infof("Plan edition %d: %s %s", edited.edition(), kind, code);
      return Response.status(edited.added() ? Response.Status.CREATED : Response.Status.OK)
          .tag(tag(edited.node()))
          .entity(PlanEntryJson.of(edited.node()))
          .build();
    }
    throw refused(result, code);
  }

  @POST
  @Path("/retirement")
  @RolesAllowed({"statistician", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "retirePlanEntry",
      summary = "Take an entry out of the plan",
      description = "Its record stays readable. Needs If-Match.")
  @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
  @APIResponse(responseCode = "204", description = "It has left the plan")
  @APIResponse(responseCode = "404", description = "The plan does not hold it")
  @APIResponse(responseCode = "409", description = "Others stand below it or refer to it")
  @APIResponse(responseCode = "412", description = "It changed since it was read")
  @APIResponse(responseCode = "422", description = "The reason is missing")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response retire(
      @PathParam("kind") String kind,
      @PathParam("code") String code,
      PlanEntryRetirement body,
      @Context HttpHeaders headers) {
    PlanNode.Key key = key(kind, code);
    String reason = reason(body == null ? null : body.reason());
    Predicate<Optional<KnownNode>> expected = expected(headers);
    Result result = done(() -> editPlan.retire(Actors.of(caller), key, expected, reason));
    if (result instanceof Result.Retired retired) {
      LOG.infof("Plan edition %d: %s %s retired", retired.edition(), kind, code);
      return Response.noContent().build();
    }
    throw refused(result, code);
  }

  private static Result done(Supplier<Result> useCase) {
    try {
      return useCase.get();
    } catch (StaleRecord e) {
      throw Refusals.stale();
    }
  }

  private String reason(String text) {
    Fields fields = new Fields(config);
    String reason = fields.text("reason", text);
    fields.refuseIfBroken();
    return reason;
  }

  private static PlanNode.Key key(String kind, String code) {
    return PlanEntryKind.of(kind)
        .filter(known -> MeasureFilters.couldBeId(code))
        .map(known -> new PlanNode.Key(known.kind(), code))
        .orElseThrow(() -> Refusals.unknown(code));
  }

  private static EntityTag tag(KnownNode known) {
    return ETags.strong(known.node().key(), known.from());
  }

  /** What the caller believes there is: nothing, or the version that If-Match names. */
  private static Predicate<Optional<KnownNode>> expected(HttpHeaders headers) {
    String none = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (none != null && none.strip().equals("*")) {
      return Optional::isEmpty;
    }
    if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
      throw Problem.of(ProblemType.PRECONDITION_REQUIRED).asException();
    }
    return known ->
        known
            .filter(
                current -> {
                  try {
                    ETags.requireMatch(headers, tag(current));
                    return true;
                  } catch (ProblemException e) {
                    // Whether the caller may do this at all is told first.
                    return false;
                  }
                })
            .isPresent();
  }

  private static ProblemException refused(Result result, String code) {
    if (result instanceof Result.Outdated outdated) {
      return Problem.of(ProblemType.PRECONDITION_FAILED)
          .with("current", outdated.current().map(known -> ETags.text(tag(known))).orElse(null))
          .asException();
    }
    if (result instanceof Result.Invalid invalid) {
      return Problem.of(ProblemType.INVALID_FIELDS)
          .violations(invalid.findings().stream().map(PlanEntryResource::violation).toList())
          .asException();
    }
    if (result instanceof Result.InUse used) {
      List<String> by = used.by().stream().map(PlanNode.Key::code).toList();
      return Problem.of(ProblemType.STILL_IN_USE)
          .with("id", code)
          .with("references", by)
          .extension("references", by)
          .asException();
    }
    if (result instanceof Result.ReasonRequired) {
      return Problem.of(ProblemType.REASON_REQUIRED).asException();
    }
    if (result instanceof Result.Forbidden) {
      return Problem.of(ProblemType.ROLE_REQUIRED)
          .with("roles", List.of("statistician", "admin"))
          .asException();
    }
    return Refusals.unknown(code);
  }

  private static Violation violation(PlanFinding finding) {
    return Violation.at(
        null,
        finding.path(),
        finding.rule().code(),
        Map.of("value", finding.value(), "limit", PlanRules.LONGEST_NAME, "choices", "/api/plan"));
  }
}
