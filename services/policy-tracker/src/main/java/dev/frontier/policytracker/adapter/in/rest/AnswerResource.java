package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.policytracker.application.dispute.GetRemarks;
import dev.frontier.policytracker.application.dispute.SayRemark;
import dev.frontier.policytracker.config.MeasureListConfig;
import dev.frontier.policytracker.config.ReportConfig;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.dispute.Dispute.Words;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verdicts on a report and the answers to them. */
@Path("/api/reports/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remarks", description = "Comments on measures and answers to verdicts, for good")
public class AnswerResource {

  private final GetRemarks getRemarks;
  private final SayRemark sayRemark;
  private final MeasureListConfig lists;
  private final ReportConfig config;
  private final Caller caller;

  AnswerResource(
      GetRemarks getRemarks,
      SayRemark sayRemark,
      MeasureListConfig lists,
      ReportConfig config,
      Caller caller) {
    this.getRemarks = getRemarks;
    this.sayRemark = sayRemark;
    this.lists = lists;
    this.config = config;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getDispute",
      summary = "The verdicts on a report and the answers to them")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "\"next\" of the page before")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Most answers on the page")
  @APIResponseSchema(value = ThreadJson.class, responseDescription = "Verdicts and answers")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "There is no such report")
  public Response thread(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    Optional<Instant> at = AsOf.parse(asOf);
    UUID report = Identifiers.uuid(id);
    ThreadJson body =
        getRemarks
            .thread(report, at, Identifiers.cursor(cursor), MeasureFilters.limit(limit, lists))
            .map(thread -> ThreadJson.of(report, thread))
            .orElseThrow(() -> Refusals.unknown(id));
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @POST
  @RolesAllowed("ministry-officer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "answerVerdict",
      summary = "Answer a verdict that refuses a report or confirms it in part",
      description =
          "For officers of the ministry that leads the measure or filed the report. After an answer"
              + " the report can be verified again.")
  @APIResponseSchema(
      value = RemarkJson.class,
      responseCode = "201",
      responseDescription = "The answer is on record")
  @APIResponse(responseCode = "403", description = "Another ministry leads the measure")
  @APIResponse(responseCode = "404", description = "There is no such report")
  @APIResponse(responseCode = "409", description = "No verdict finds fault, or corrected already")
  @APIResponse(responseCode = "422", description = "Fields break rules")
  public Response answer(@PathParam("id") String id, RemarkRequest body) {
    UUID report = Identifiers.uuid(id);
    Actor actor = Actors.of(caller);
    Words words = RemarkWords.read(body, config);
    return RemarkWords.said(() -> sayRemark.answer(actor, report, words), actor, words, id);
  }
}
