package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.policytracker.application.port.FiledReport;
import dev.frontier.policytracker.application.port.MeasureFilter;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.application.progress.FileReport;
import dev.frontier.policytracker.application.progress.GetMeasure;
import dev.frontier.policytracker.application.progress.ListMeasures;
import dev.frontier.policytracker.config.MeasureListConfig;
import dev.frontier.policytracker.config.ReportConfig;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.progress.Blocker;
import dev.frontier.policytracker.domain.progress.Claim;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.HalfYear;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
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

/** Measures and what their ministries claim. */
@Path("/api/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures", description = "Measures, what is claimed and what is verified")
public class MeasureResource {

  private final ListMeasures listMeasures;
  private final GetMeasure getMeasure;
  private final FileReport fileReport;
  private final MeasureListConfig lists;
  private final ReportConfig reports;
  private final Caller caller;

  MeasureResource(
      ListMeasures listMeasures,
      GetMeasure getMeasure,
      FileReport fileReport,
      MeasureListConfig lists,
      ReportConfig reports,
      Caller caller) {
    this.listMeasures = listMeasures;
    this.getMeasure = getMeasure;
    this.fileReport = fileReport;
    this.lists = lists;
    this.reports = reports;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listMeasures", summary = "Measures of the plan that match")
  @Parameter(
      name = "ministry",
      in = ParameterIn.QUERY,
      description = "Code of the ministry that leads")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      description = "A province concerned, such as CN-GX")
  @Parameter(
      name = "indicator",
      in = ParameterIn.QUERY,
      description = "An indicator that the measure should move")
  @Parameter(name = "claimed", in = ParameterIn.QUERY, schema = @Schema(ref = "ClaimedStatus"))
  @Parameter(name = "verified", in = ParameterIn.QUERY, schema = @Schema(ref = "Verification"))
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "\"next\" of the page before")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Most measures on the page")
  @APIResponseSchema(value = MeasuresJson.class, responseDescription = "A page of measures")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  public Response list(
      @QueryParam("ministry") String ministry,
      @QueryParam("recommendation") String recommendation,
      @QueryParam("region") String region,
      @QueryParam("indicator") String indicator,
      @QueryParam("claimed") String claimed,
      @QueryParam("verified") String verified,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    Optional<Instant> at = AsOf.parse(asOf);
    MeasureFilter filter =
        new MeasureFilter(
            MeasureFilters.code("ministry", ministry, "PBOC"),
            MeasureFilters.code("recommendation", recommendation, "R1"),
            MeasureFilters.code("region", region, "CN-GX"),
            MeasureFilters.code("indicator", indicator, "TRADE_TOTAL"),
            MeasureFilters.choice("claimed", claimed, ClaimedStatus.values(), ClaimedStatus::code),
            MeasureFilters.choice("verified", verified, Verification.values(), Verification::code));
    Optional<String> after = MeasureFilters.cursor(cursor);
    int most = MeasureFilters.limit(limit, lists);
    MeasuresJson body =
        MeasuresJson.of(
            at.map(instant -> listMeasures.asOf(filter, instant, after, most))
                .orElseGet(() -> listMeasures.execute(filter, after, most)));
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getMeasure", summary = "A measure with its whole record")
  @APIResponseSchema(
      value = MeasureDetailJson.class,
      responseDescription = "The measure; its ETag serves as If-Match of a report or a verdict")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "No plan ever held it")
  public Response get(
      @PathParam("id") String id,
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    Optional<Instant> at = AsOf.parse(asOf);
    if (at.isPresent()) {
      MeasureDetailJson body =
          Optional.of(id)
              .filter(MeasureFilters::couldBeId)
              .flatMap(measure -> getMeasure.asOf(measure, at.get()))
              .map(MeasureDetailJson::of)
              .orElseThrow(() -> Refusals.unknown(id));
      return Answers.readable(headers, ETags.strong(body), body);
    }
    GetMeasure.Result found =
        Optional.of(id)
            .filter(MeasureFilters::couldBeId)
            .flatMap(getMeasure::execute)
            .orElseThrow(() -> Refusals.unknown(id));
    return Answers.readable(
        headers,
        MeasureTags.ofRecord(found.measure(), found.effect().outcome()),
        MeasureDetailJson.of(found));
  }

  @POST
  @Path("/{id}/reports")
  @RolesAllowed("ministry-officer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "fileReport",
      summary = "Report on a measure",
      description = "For officers of the ministry that leads it. A report is never edited.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING),
      description = "The measure's ETag, to be refused when it moved since")
  @APIResponseSchema(
      value = ReportJson.class,
      responseCode = "201",
      responseDescription = "The report is on record")
  @APIResponse(responseCode = "403", description = "Another ministry leads it")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  @APIResponse(
      responseCode = "409",
      description = "The measure cannot go there, or moved meanwhile")
  @APIResponse(responseCode = "412", description = "The measure moved since it was read")
  @APIResponse(
      responseCode = "422",
      description = "Fields break rules, or what the status must rest on is missing")
  public Response report(
      @PathParam("id") String id, ReportRequest body, @Context HttpHeaders headers) {
    Claim claim = claim(body);
    Actor actor = Actors.of(caller);
    if (!MeasureFilters.couldBeId(id)) {
      throw Refusals.unknown(id);
    }
    FileReport.Result result;
    try {
      result = fileReport.execute(actor, id, claim, MeasureTags.precondition(headers));
    } catch (StaleRecord e) {
      throw Refusals.stale();
    }
    if (result instanceof FileReport.Result.Declined declined) {
      throw Refusals.ofClaim(declined, actor, claim);
    }
    if (result instanceof FileReport.Result.EvidenceMissing missing) {
      throw Refusals.evidenceMissing(claim, missing.missing());
    }
    if (result instanceof FileReport.Result.Outdated outdated) {
      throw Refusals.outdated(outdated.measure());
    }
    if (result instanceof FileReport.Result.Filed filed) {
      ReportJson report = ReportJson.of(new FiledReport(filed.report(), Optional.empty()));
      return Response.status(Response.Status.CREATED)
          .header(HttpHeaders.LOCATION, "/api/reports/" + report.id())
          .entity(report)
          .build();
    }
    throw Refusals.unknown(id);
  }

  private Claim claim(ReportRequest body) {
    ReportRequest sent =
        body == null ? new ReportRequest(null, null, null, null, null, null) : body;
    Fields fields = new Fields(reports);
    ClaimedStatus status =
        fields.choice("status", sent.status(), ClaimedStatus.values(), ClaimedStatus::code);
    String text = fields.text("text", sent.text());
    Optional<URI> evidence = fields.link("evidence", sent.evidence());
    List<UUID> evidenceIds = fields.ids("evidenceIds", sent.evidenceIds());
    Optional<HalfYear> period = fields.period("period", sent.period());
    Optional<Blocker> blockedBy = fields.blocker("blockedBy", sent.blockedBy());
    fields.refuseIfBroken();
    return new Claim(status, text, evidence, evidenceIds, period, blockedBy);
  }
}
