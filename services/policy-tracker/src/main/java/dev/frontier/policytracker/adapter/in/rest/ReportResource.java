package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.application.progress.GetReport;
import dev.frontier.policytracker.application.progress.VerifyReport;
import dev.frontier.policytracker.config.ReportConfig;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.progress.Verification;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports and what verifiers found about them. */
@Path("/api/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Reports of ministries and verdicts on them")
public class ReportResource {

  private static final Verification[] VERDICTS = {
    Verification.CONFIRMED, Verification.PARTLY, Verification.REFUSED
  };

  private final GetReport getReport;
  private final VerifyReport verifyReport;
  private final ReportConfig config;
  private final Caller caller;

  ReportResource(
      GetReport getReport, VerifyReport verifyReport, ReportConfig config, Caller caller) {
    this.getReport = getReport;
    this.verifyReport = verifyReport;
    this.config = config;
    this.caller = caller;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getReport", summary = "A report with the verdict on it")
  @APIResponseSchema(value = ReportJson.class, responseDescription = "The report")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "There is no such report")
  public Response get(
      @PathParam("id") String id,
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    Optional<Instant> at = AsOf.parse(asOf);
    UUID report = Identifiers.uuid(id);
    ReportJson body =
        at.map(instant -> getReport.asOf(report, instant))
            .orElseGet(() -> getReport.execute(report))
            .map(ReportJson::of)
            .orElseThrow(() -> Refusals.unknown(id));
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @POST
  @Path("/{id}/verification")
  @RolesAllowed("verifier")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "verifyReport",
      summary = "Give a verdict on a report",
      description =
          "By a verifier who is not of the ministry that leads the measure. Once; after the"
              + " ministry answered a verdict that finds fault, again.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING),
      description = "The measure's ETag, to be refused when it moved since")
  @APIResponseSchema(
      value = ReportJson.class,
      responseCode = "201",
      responseDescription = "The verdict is on record")
  @APIResponse(responseCode = "403", description = "The verifier is not independent of the report")
  @APIResponse(responseCode = "404", description = "There is no such report")
  @APIResponse(responseCode = "409", description = "Verified already, or there is a newer report")
  @APIResponse(responseCode = "412", description = "The measure moved since it was read")
  @APIResponse(responseCode = "422", description = "Fields break rules, or the reason is missing")
  public Response verify(
      @PathParam("id") String id, VerificationRequest body, @Context HttpHeaders headers) {
    VerificationRequest sent = body == null ? new VerificationRequest(null, null) : body;
    Fields fields = new Fields(config);
    Verification verdict = fields.choice("verdict", sent.verdict(), VERDICTS, Verification::code);
    String reason = fields.text("reason", sent.reason());
    fields.refuseIfBroken();
    Actor actor = Actors.of(caller);
    VerifyReport.Result result;
    try {
      result =
          verifyReport.execute(
              actor, Identifiers.uuid(id), verdict, reason, MeasureTags.precondition(headers));
    } catch (StaleRecord e) {
      throw Refusals.stale();
    }
    if (result instanceof VerifyReport.Result.Declined declined) {
      throw Refusals.ofVerdict(declined, actor);
    }
    if (result instanceof VerifyReport.Result.Outdated outdated) {
      throw Refusals.outdated(outdated.measure());
    }
    if (result instanceof VerifyReport.Result.Given given) {
      return Response.status(Response.Status.CREATED)
          .header(HttpHeaders.LOCATION, "/api/reports/" + id)
          .entity(ReportJson.of(given.report()))
          .build();
    }
    throw Refusals.unknown(id);
  }
}
