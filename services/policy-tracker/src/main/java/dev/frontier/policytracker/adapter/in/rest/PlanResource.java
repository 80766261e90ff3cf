package dev.frontier.policytracker.adapter.in.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.application.plan.GetPlan;
import dev.frontier.policytracker.application.plan.ImportPlan;
import dev.frontier.policytracker.domain.plan.Ministry;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.PlanDraft;
import dev.frontier.policytracker.domain.plan.PlanFinding;
import dev.frontier.policytracker.domain.plan.PlanRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The plan: obstacles and recommendations. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan", description = "What stands in the way and what is recommended")
public class PlanResource {

  private static final Logger LOG = Logger.getLogger(PlanResource.class);
  private static final String YAML = "application/yaml";

  private final GetPlan getPlan;
  private final ImportPlan importPlan;
  private final PlanReader reader;
  private final Caller caller;

  PlanResource(GetPlan getPlan, ImportPlan importPlan, PlanReader reader, Caller caller) {
    this.getPlan = getPlan;
    this.importPlan = importPlan;
    this.reader = reader;
    this.caller = caller;
  }

  @GET
  @Path("/recommendations")
  @PermitAll
  @Operation(
      operationId = "getRecommendations",
      summary = "Recommendations, their items and measures, each with its state")
  @APIResponseSchema(value = PlanJson.class, responseDescription = "The whole plan")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  public Response recommendations(@Context HttpHeaders headers) {
    PlanJson body = PlanJson.of(getPlan.execute());
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @GET
  @Path("/obstacles")
  @PermitAll
  @Operation(
      operationId = "getObstacles",
      summary = "Obstacles, and which recommendations answer them")
  @APIResponseSchema(value = ObstaclesJson.class, responseDescription = "All obstacles")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  public Response obstacles(@Context HttpHeaders headers) {
    ObstaclesJson body = ObstaclesJson.of(getPlan.execute().edition().plan());
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @PUT
  @Path("/recommendations")
  @RolesAllowed({"statistician", "admin"})
  @Consumes(YAML)
  @Operation(
      operationId = "putRecommendations",
      summary = "Take over a plan whole",
      description =
          "The same plan again changes nothing. A measure that the plan leaves out is retired; its"
              + " record stays readable and goes on if a later plan names it again.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = YAML,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      description = "Ministries, obstacles and recommendations")))
  @APIResponseSchema(value = ImportJson.class, responseDescription = "The plan is the current one")
  @APIResponse(responseCode = "422", description = "The plan breaks rules; nothing was stored")
  public ImportJson replace(byte[] body) throws MismatchedInputException {
    PlanDraft draft = reader.read(body);
    ImportPlan.Result result = importPlan.execute(Actors.of(caller), draft, "");
    if (result instanceof ImportPlan.Result.Invalid invalid) {
      throw invalid(draft.plan(), invalid.findings());
    }
    if (result instanceof ImportPlan.Result.Forbidden) {
      throw Problem.of(ProblemType.ROLE_REQUIRED)
          .with("roles", List.of("statistician", "admin"))
          .asException();
    }
    ImportPlan.Result.Taken taken = (ImportPlan.Result.Taken) result;
    LOG.infof(
        "Plan edition %d: %d added, %d changed, %d retired",
        taken.edition(),
        taken.changes().added().size(),
        taken.changes().changed().size(),
        taken.changes().retired().size());
    return ImportJson.of(taken);
  }

  private static ProblemException invalid(Plan plan, List<PlanFinding> findings) {
    List<String> ministries = plan.ministries().stream().map(Ministry::code).toList();
    List<Violation> violations =
        findings.stream()
            .map(
                finding ->
                    Violation.at(
                        null,
                        finding.path(),
                        finding.rule().code(),
                        Map.of(
                            "value",
                            finding.value(),
                            "limit",
                            PlanRules.LONGEST_NAME,
                            "choices",
                            ministries)))
            .toList();
    return Problem.of(ProblemType.INVALID_POLICY_TREE).violations(violations).asException();
  }
}
