package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.policytracker.application.evidence.AddEvidence;
import dev.frontier.policytracker.application.evidence.ReadEvidence;
import dev.frontier.policytracker.application.evidence.WithdrawEvidence;
import dev.frontier.policytracker.application.port.DocumentDesk;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.domain.actor.Actor;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evidence for a measure. To whoever may not see a piece of it, it is not there. */
@Path("/api/measures/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "Links and documents that show what is claimed")
public class EvidenceResource {

  private final AddEvidence add;
  private final ReadEvidence read;
  private final WithdrawEvidence withdraw;
  private final EvidenceRequests requests;
  private final Caller caller;

  EvidenceResource(
      AddEvidence add,
      ReadEvidence read,
      WithdrawEvidence withdraw,
      EvidenceRequests requests,
      Caller caller) {
    this.add = add;
    this.read = read;
    this.withdraw = withdraw;
    this.requests = requests;
    this.caller = caller;
  }

  @POST
  @RolesAllowed("ministry-officer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addLink",
      summary = "Add a link as evidence",
      description =
          "For officers of the ministries that lead or support the measure. The same address again"
              + " is the same evidence.")
  @APIResponseSchema(
      value = EvidenceJson.class,
      responseCode = "201",
      responseDescription = "The link is on record")
  @APIResponse(responseCode = "200", description = "It was on record already")
  @APIResponse(responseCode = "403", description = "The measure is of other ministries")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  @APIResponse(responseCode = "409", description = "The measure has left the plan")
  @APIResponse(responseCode = "422", description = "Fields break rules")
  public Response addLink(@PathParam("id") String measure, LinkRequest body) {
    EvidenceRequests.Link link = requests.link(body);
    Actor actor = Actors.of(caller);
    checkId(measure);
    try {
      return added(add.link(actor, measure, link.draft(), link.url()), actor, measure);
    } catch (StaleRecord e) {
      throw Refusals.stale();
    }
  }

  @POST
  @RolesAllowed("ministry-officer")
  @Consumes({
    MediaType.APPLICATION_OCTET_STREAM,
    "application/pdf",
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "image/tiff",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation"
  })
  @Operation(
      operationId = "addDocument",
      summary = "Add a document as evidence",
      description =
          "The body is the document itself, at most 20 MB. What it is is told by its bytes; a"
              + " Content-Type other than application/octet-stream has to agree. The same bytes"
              + " again are the same evidence.")
  @Parameter(
      name = "fileName",
      in = ParameterIn.QUERY,
      required = true,
      description = "As it is called where it comes from, with the ending of its format")
  @Parameter(
      name = "visibility",
      in = ParameterIn.QUERY,
      required = true,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"public", "restricted"}))
  @Parameter(name = "title", in = ParameterIn.QUERY, description = "The file name if left out")
  @Parameter(name = "milestone", in = ParameterIn.QUERY, description = "One of the measure's")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponseSchema(
      value = EvidenceJson.class,
      responseCode = "201",
      responseDescription = "The document is on record")
  @APIResponse(responseCode = "200", description = "It was on record already")
  @APIResponse(responseCode = "400", description = "It is not what it is sent as")
  @APIResponse(responseCode = "403", description = "The measure is of other ministries")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  @APIResponse(responseCode = "409", description = "The measure has left the plan")
  @APIResponse(responseCode = "413", description = "It is larger than a document may be")
  @APIResponse(responseCode = "422", description = "It is no document that is taken")
  public Response addDocument(
      @PathParam("id") String measure,
      @QueryParam("fileName") String fileName,
      @QueryParam("visibility") String visibility,
      @QueryParam("title") String title,
      @QueryParam("milestone") String milestone,
      InputStream body,
      @Context HttpHeaders headers)
      throws IOException {
    EvidenceRequests.Document document =
        requests.document(fileName, visibility, title, milestone, headers.getMediaType());
    Actor actor = Actors.of(caller);
    checkId(measure);
    try {
      return added(
          add.document(
              actor, measure, document.draft(), document.fileName(), document.sentAs(), body),
          actor,
          measure);
    } catch (DocumentDesk.SenderGone gone) {
      throw Problem.of(ProblemType.REQUEST_TIMEOUT).asException();
    } catch (StaleRecord e) {
      throw Refusals.stale();
    }
  }

  private static Response added(AddEvidence.Result result, Actor actor, String measure) {
    if (result instanceof AddEvidence.Result.Added added) {
      return Response.status(Response.Status.CREATED)
          .header(HttpHeaders.LOCATION, EvidenceJson.path(added.evidence()))
          .entity(EvidenceJson.of(added.evidence()))
          .build();
    }
    if (result instanceof AddEvidence.Result.Present present) {
      return Response.ok(EvidenceJson.of(present.evidence()))
          .header(HttpHeaders.CONTENT_LOCATION, EvidenceJson.path(present.evidence()))
          .build();
    }
    throw EvidenceProblems.ofAddition(result, actor, measure);
  }

  @GET
  @PermitAll
  @Operation(operationId = "listEvidence", summary = "Evidence for a measure that you may see")
  @Parameter(name = "milestone", in = ParameterIn.QUERY, description = "Only for this one")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "\"next\" of the page before")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Most of it on the page")
  @APIResponseSchema(value = EvidenceJson.PageJson.class, responseDescription = "Oldest first")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "No plan ever held the measure")
  public Response list(
      @PathParam("id") String measure,
      @QueryParam("milestone") String milestone,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    Optional<Instant> at = AsOf.parse(asOf);
    checkId(measure);
    EvidenceJson.PageJson body =
        read.list(
                Actors.of(caller),
                measure,
                at,
                MeasureFilters.code("milestone", milestone, "K1"),
                requests.cursor(cursor),
                requests.limit(limit))
            .map(EvidenceJson.PageJson::of)
            .orElseThrow(() -> Refusals.unknown(measure));
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @GET
  @Path("/{evidence}")
  @PermitAll
  @Operation(operationId = "getEvidence", summary = "A piece of evidence")
  @APIResponseSchema(value = EvidenceJson.class, responseDescription = "The evidence")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "There is none that you may see")
  public Response get(
      @PathParam("id") String measure,
      @PathParam("evidence") String id,
      @Parameter(description = AsOf.MEANING) @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers) {
    Optional<Instant> at = AsOf.parse(asOf);
    checkId(measure);
    EvidenceJson body =
        read.find(Actors.of(caller), measure, uuid(id), at)
            .map(EvidenceJson::of)
            .orElseThrow(() -> Refusals.unknown(id));
    return Answers.readable(headers, ETags.strong(body), body);
  }

  @POST
  @Path("/{evidence}/withdrawal")
  @RolesAllowed({"ministry-officer", "statistician"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawEvidence",
      summary = "Withdraw evidence, with a reason",
      description =
          "By the ministry that added it, or a statistician. It stays on record and counts for"
              + " nothing any more.")
  @APIResponseSchema(value = EvidenceJson.class, responseDescription = "It no longer counts")
  @APIResponse(responseCode = "403", description = "Another ministry added it")
  @APIResponse(responseCode = "404", description = "There is none that you may see")
  @APIResponse(responseCode = "409", description = "It was withdrawn before")
  @APIResponse(responseCode = "422", description = "The reason is missing or breaks rules")
  public Response withdraw(
      @PathParam("id") String measure, @PathParam("evidence") String id, WithdrawalRequest body) {
    String reason = requests.reason(body);
    Actor actor = Actors.of(caller);
    checkId(measure);
    WithdrawEvidence.Result result = withdraw.execute(actor, measure, uuid(id), reason);
    if (result instanceof WithdrawEvidence.Result.Withdrawn withdrawn) {
      return Response.ok(EvidenceJson.of(withdrawn.evidence())).build();
    }
    if (result instanceof WithdrawEvidence.Result.Declined declined) {
      throw EvidenceProblems.ofWithdrawal(declined, actor);
    }
    throw Refusals.unknown(id);
  }

  private static void checkId(String measure) {
    if (!MeasureFilters.couldBeId(measure)) {
      throw Refusals.unknown(measure);
    }
  }

  private static UUID uuid(String id) {
    return Identifiers.parse(id).orElseThrow(() -> Refusals.unknown(id));
  }
}
