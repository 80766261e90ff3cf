package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ApproveSubmission;
import dev.frontier.ingestion.application.PublishSubmission;
import dev.frontier.ingestion.application.ReadDifferences;
import dev.frontier.ingestion.application.ReturnSubmission;
import dev.frontier.ingestion.application.SubmitSubmission;
import dev.frontier.ingestion.application.WithdrawSubmission;
import dev.frontier.ingestion.domain.access.Actor;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The steps of a submission's life. Each needs {@code If-Match}, and is refused when somebody else
 * was faster.
 */
@Path("/api/submissions/{id}")
@Authenticated
@Tag(name = "submissions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "200",
    description = "Done",
    content = @Content(schema = @Schema(implementation = SubmissionView.class)))
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to do")
@APIResponse(responseCode = "default", description = "Refused, and why")
public class StepsResource {
  private final Callers callers;
  private final SubmitSubmission submit;
  private final ApproveSubmission approve;
  private final ReturnSubmission giveBack;
  private final PublishSubmission publish;
  private final WithdrawSubmission withdraw;
  private final ReadDifferences differences;

  StepsResource(
      Callers callers,
      SubmitSubmission submit,
      ApproveSubmission approve,
      ReturnSubmission giveBack,
      PublishSubmission publish,
      WithdrawSubmission withdraw,
      ReadDifferences differences) {
    this.callers = callers;
    this.submit = submit;
    this.approve = approve;
    this.giveBack = giveBack;
    this.publish = publish;
    this.withdraw = withdraw;
    this.differences = differences;
  }

  /** Why something is sent or taken back. */
  @Schema(name = "Return")
  record ReasonBody(@Schema(required = true, minLength = 1, maxLength = 2000) String reason) {}

  /** The office hands it to its approver. */
  @POST
  @Path("/submit")
  @Operation(operationId = "submitSubmission", summary = "Hand it to the approver")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of what was read, * for whatever is there",
      schema = @Schema(type = SchemaType.STRING))
  public Response submit(@PathParam("id") String id, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    return Responses.of(
        submit.handle(actor, Requests.id(id), Requests.requiredVersion(headers)), actor, id);
  }

  /** The approver says yes. */
  @POST
  @Path("/approve")
  @Operation(operationId = "approveSubmission", summary = "Approve it; never by one of its authors")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of what was read, * for whatever is there",
      schema = @Schema(type = SchemaType.STRING))
  public Response approve(@PathParam("id") String id, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    return Responses.of(
        approve.handle(actor, Requests.id(id), Requests.requiredVersion(headers)), actor, id);
  }

  /** The approver or the statistician says no. */
  @POST
  @Path("/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "returnSubmission", summary = "Send it back to the office, saying why")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of what was read, * for whatever is there",
      schema = @Schema(type = SchemaType.STRING))
  public Response giveBack(
      @PathParam("id") String id, ReasonBody body, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    String reason = body == null ? null : Requests.reason(body.reason());
    return Responses.of(
        giveBack.handle(actor, Requests.id(id), Requests.requiredVersion(headers), reason),
        actor,
        id);
  }

  /** The statistician makes it known. */
  @POST
  @Path("/publish")
  @Operation(
      operationId = "publishSubmission",
      summary = "Make the figures known; never by an author, nor by the approver of a province")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of what was read, * for whatever is there",
      schema = @Schema(type = SchemaType.STRING))
  public Response publish(@PathParam("id") String id, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    return Responses.of(
        publish.handle(actor, Requests.id(id), Requests.requiredVersion(headers)), actor, id);
  }

  /** It is taken back. */
  @POST
  @Path("/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawSubmission",
      summary = "Take it back, saying why",
      description =
          "A draft, or what was returned, by the office. What is published by a statistician who is"
              + " no author of it: every figure of it that still stands is withdrawn with it.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of what was read, * for whatever is there",
      schema = @Schema(type = SchemaType.STRING))
  public Response withdraw(
      @PathParam("id") String id, ReasonBody body, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    String reason = body == null ? null : Requests.reason(body.reason());
    return Responses.of(
        withdraw.handle(actor, Requests.id(id), Requests.requiredVersion(headers), reason),
        actor,
        id);
  }

  /** What it changes. */
  @GET
  @Path("/diff")
  @Operation(
      operationId = "diffSubmission",
      summary = "What it changes of what is published",
      description =
          "Once it is published itself, what it changed then: exact for good, whatever is revised"
              + " after it.")
  @APIResponse(
      responseCode = "200",
      description = "The differences",
      content = @Content(schema = @Schema(implementation = DiffView.class)))
  public DiffView diff(@PathParam("id") String id) {
    Actor actor = callers.actor();
    return DiffView.of(Responses.valueOf(differences.handle(actor, Requests.id(id)), actor, id));
  }
}
