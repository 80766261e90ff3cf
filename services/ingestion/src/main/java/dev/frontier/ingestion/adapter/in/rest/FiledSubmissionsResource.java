package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.GetSubmission;
import dev.frontier.ingestion.application.ListSubmissions;
import dev.frontier.ingestion.config.ListConfig;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.platform.http.ETags;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows what is filed. */
@Path("/api/submissions")
@Authenticated
@Tag(name = "submissions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to do")
@APIResponse(responseCode = "default", description = "Refused, and why")
public class FiledSubmissionsResource {
  private final Callers callers;
  private final GetSubmission get;
  private final ListSubmissions list;
  private final ListConfig listConfig;

  FiledSubmissionsResource(
      Callers callers, GetSubmission get, ListSubmissions list, ListConfig listConfig) {
    this.callers = callers;
    this.get = get;
    this.list = list;
    this.listConfig = listConfig;
  }

  /** Shows one with its rows. */
  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSubmission",
      summary = "One submission with its rows",
      description =
          "For somebody of a region, another region's submission and one that does not exist are"
              + " the same 403.")
  @APIResponse(
      responseCode = "200",
      description = "The submission",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = SubmissionView.class)))
  @APIResponse(responseCode = "304", description = "The reader has it already")
  public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    GetSubmission.Detail detail = Responses.valueOf(get.handle(actor, Requests.id(id)), actor, id);
    EntityTag tag = ETags.ofVersion(detail.submission().version());
    Optional<Response.ResponseBuilder> known = ETags.notModified(headers, tag);
    return known
        .orElseGet(
            () -> Response.ok(SubmissionView.of(detail.submission(), detail.rows())).tag(tag))
        .build();
  }

  /** Lists what the caller may see. */
  @GET
  @Operation(
      operationId = "listSubmissions",
      summary = "The submissions that you may see, the latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageView.class)))
  public PageView list(
      @QueryParam("region") String region,
      @QueryParam("state")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "draft",
                        "in_review",
                        "submitted",
                        "returned",
                        "published",
                        "superseded",
                        "withdrawn"
                      }))
          String state,
      @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          String limit) {
    Actor actor = callers.actor();
    return PageView.of(
        RefusalProblems.valueOf(
            list.handle(actor, Requests.query(region, state, cursor, limit, listConfig)), actor));
  }
}
