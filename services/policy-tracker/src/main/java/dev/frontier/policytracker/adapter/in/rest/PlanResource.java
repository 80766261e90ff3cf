package dev.frontier.policytracker.adapter.in.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import dev.frontier.policytracker.adapter.in.rest.workbook.PlanSheets;
import dev.frontier.policytracker.adapter.in.rest.workbook.PlanWorkbook;
import dev.frontier.policytracker.application.plan.GetPlan;
import dev.frontier.policytracker.application.plan.ImportPlan;
import dev.frontier.policytracker.application.port.Edition;
import dev.frontier.policytracker.application.port.StaleRecord;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
  private static final String YAML = PlanFormat.YAML;
  private static final String XLSX = PlanFormat.XLSX;

  private final GetPlan getPlan;
  private final ImportPlan importPlan;
  private final PlanReader reader;
  private final PlanWriter writer;
  private final PlanWorkbook workbooks;
  private final PlanSheets sheets;
  private final Caller caller;

  PlanResource(
      GetPlan getPlan,
      ImportPlan importPlan,
      PlanReader reader,
      PlanWriter writer,
      PlanWorkbook workbooks,
      PlanSheets sheets,
      Caller caller) {
    this.getPlan = getPlan;
    this.importPlan = importPlan;
    this.reader = reader;
    this.writer = writer;
    this.workbooks = workbooks;
    this.sheets = sheets;
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
  public Response recommendations(
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    PlanJson body = PlanJson.of(plan(asOf));
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
  public Response obstacles(
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    ObstaclesJson body = ObstaclesJson.of(getPlan.edition(AsOf.parse(asOf)).plan());
    return Answers.readable(headers, ETags.strong(body), body);
  }

  private GetPlan.Result plan(String asOf) {
    return AsOf.parse(asOf).map(getPlan::asOf).orElseGet(getPlan::execute);
  }

  @GET
  @Path("/plan")
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, YAML, XLSX})
  @Operation(
      operationId = "getPlan",
      summary = "The plan itself, as JSON, YAML or a workbook",
      description = "What is answered in YAML or as a workbook can be sent back as it is.")
  @APIResponse(
      responseCode = "200",
      description = "The whole plan",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PlanDocumentJson.class)),
        @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "304", description = "The reader has this version")
  public Response document(
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Parameter(
              description = "Instead of the header Accept",
              schema = @Schema(enumeration = {"json", "yaml", "xlsx"}))
          @QueryParam("format")
          String format,
      @Context HttpHeaders headers) {
    MediaType type = PlanFormat.of(format, headers);
    Edition edition = getPlan.edition(AsOf.parse(asOf));
    Plan plan = edition.plan();
    PlanDocumentJson body = PlanDocumentJson.of(edition);
    EntityTag tag = ETags.strong(type.toString(), body);
    if (type.getSubtype().equals("json")) {
      return Answers.readable(headers, tag, body);
    }
    boolean yaml = type.getSubtype().equals("yaml");
    return Response.fromResponse(
            Answers.readable(headers, tag, yaml ? writer.write(plan) : sheets.write(plan)))
        .type(yaml ? type.withCharset("utf-8") : type)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=plan-" + body.edition() + (yaml ? ".yaml" : ".xlsx"))
        .build();
  }

  @PUT
  @Path("/plan")
  @RolesAllowed({"statistician", "admin"})
  @Consumes(YAML)
  @Operation(
      operationId = "putPlan",
      summary = "Take over a plan whole, from YAML or a workbook",
      description =
          "The same plan again changes nothing. What the plan leaves out is retired; a measure"
              + " whose milestones it does not speak of keeps them.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponseSchema(value = ImportJson.class, responseDescription = "The plan is the current one")
  @APIResponse(responseCode = "422", description = "The plan breaks rules; nothing was stored")
  public ImportJson put(byte[] body, @QueryParam("reason") String reason)
      throws MismatchedInputException {
    PlanDraft draft = reader.read(body);
    return taken(draft, said(reason), PlanResource::inFile);
  }

  @PUT
  @Path("/plan")
  @RolesAllowed({"statistician", "admin"})
  @Consumes(XLSX)
  @Operation(hidden = true)
  public ImportJson putWorkbook(byte[] body, @QueryParam("reason") String reason) {
    PlanWorkbook.Read read = workbooks.read(body);
    return taken(read.draft(), said(reason), read::violation);
  }

  private static String said(String reason) {
    return reason == null
        ? ""
        : reason.strip().substring(0, Math.min(400, reason.strip().length()));
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
    return taken(draft, "", PlanResource::inFile);
  }

  private ImportJson taken(
      PlanDraft draft,
      String reason,
      BiFunction<PlanFinding, Map<String, Object>, Violation> place) {
    ImportPlan.Result result;
    try {
      result = importPlan.execute(Actors.of(caller), draft, reason);
    } catch (StaleRecord e) {
      throw Refusals.stale();
    }
    if (result instanceof ImportPlan.Result.Invalid invalid) {
      throw invalid(draft.plan(), invalid.findings(), place);
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

  private static Violation inFile(PlanFinding finding, Map<String, Object> params) {
    return Violation.at(null, finding.path(), finding.rule().code(), params);
  }

  private static ProblemException invalid(
      Plan plan,
      List<PlanFinding> findings,
      BiFunction<PlanFinding, Map<String, Object>, Violation> place) {
    List<String> ministries = plan.ministries().stream().map(Ministry::code).toList();
    List<Violation> violations =
        findings.stream()
            .map(
                finding ->
                    place.apply(
                        finding,
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
