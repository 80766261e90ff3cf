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

/** Comments on a measure. */
@Path("/api/measures/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remarks", description = "Comments on measures and answers to verdicts, for good")
public class CommentResource {

  private final GetRemarks getRemarks;
  private final SayRemark sayRemark;
  private final MeasureListConfig lists;
  private final ReportConfig config;
  private final Caller caller;

  CommentResource(
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
  @Operation(operationId = "listComments", summary = "Comments on a measure, oldest first")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "\"next\" of the page before")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Most comments on the page")
  @APIResponseSchema(value = RemarksJson.class, responseDescription = "A page of comments")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  public Response comments(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    Optional<Instant> at = AsOf.parse(asOf);
    Optional<UUID> after = Identifiers.cursor(cursor);
    int most = MeasureFilters.limit(limit, lists);
    RemarksJson body =
        Optional.of(id)
            .filter(MeasureFilters::couldBeId)
            .flatMap(measure -> getRemarks.comments(measure, at, after, most))
            .map(RemarksJson::of)
            .orElseThrow(() -> Refusals.unknown(id));
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @POST
  @RolesAllowed({"province-officer", "province-approver", "ministry-officer"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "commentOnMeasure",
      summary = "Comment on a measure",
      description =
          "For offices of the provinces that it concerns and ministries that lead or support it. A"
              + " comment is never changed; another corrects it.")
  @APIResponseSchema(
      value = RemarkJson.class,
      responseCode = "201",
      responseDescription = "The comment is on record")
  @APIResponse(responseCode = "403", description = "The measure does not concern the caller")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  @APIResponse(responseCode = "409", description = "Corrected already, or the measure is retired")
  @APIResponse(responseCode = "422", description = "Fields break rules")
  public Response comment(@PathParam("id") String id, RemarkRequest body) {
    if (!MeasureFilters.couldBeId(id)) {
      throw Refusals.unknown(id);
    }
    Actor actor = Actors.of(caller);
    Words words = RemarkWords.read(body, config);
    return RemarkWords.said(() -> sayRemark.comment(actor, id, words), actor, words, id);
  }
}
