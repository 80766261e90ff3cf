package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ExportAudit;
import dev.frontier.ingestion.application.GetAuditHead;
import dev.frontier.ingestion.application.ListAudit;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.platform.http.ETags;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** Shows who did what, and lets everybody keep what makes it certain. */
@Path("/api/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "default", description = "Refused, and why")
public class AuditResource {
  /** One JSON value a line; JAX-RS has no constant of it. */
  private static final String LINES = "application/x-ndjson";

  private final Callers callers;
  private final AuditRequests requests;
  private final ListAudit list;
  private final ExportAudit export;
  private final AuditExports exports;
  private final GetAuditHead head;

  AuditResource(
      Callers callers,
      AuditRequests requests,
      ListAudit list,
      ExportAudit export,
      AuditExports exports,
      GetAuditHead head) {
    this.callers = callers;
    this.requests = requests;
    this.list = list;
    this.export = export;
    this.exports = exports;
    this.head = head;
  }

  /** Lists entries. */
  @GET
  @Authenticated
  @Operation(
      operationId = "listAudit",
      summary = "Who did what, the latest first",
      description = "For statisticians and administrators. All that is given must hold.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = AuditPageView.class)))
  @APIResponse(responseCode = "401", description = "Not signed in")
  @APIResponse(responseCode = "403", description = "Not yours to read")
  public AuditPageView list(
      @QueryParam("region") String region,
      @QueryParam("submission") @Parameter(description = "Its identifier") String submission,
      @QueryParam("round")
          @Parameter(description = "Its code; also finds what was done to its submissions")
          String round,
      @QueryParam("actor") @Parameter(description = "A user name or a subject") String actor,
      @QueryParam("action") @Parameter(example = "submission.publish") String action,
      @QueryParam("from")
          @Parameter(
              description = "Done then or later: an instant, or a day on Beijing time",
              example = "2026-03-01")
          String from,
      @QueryParam("to")
          @Parameter(
              description = "Done before this instant, or on this day or before",
              example = "2026-03-31")
          String to,
      @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          String limit) {
    Actor reader = reader();
    return AuditPageView.of(
        RefusalProblems.valueOf(
            list.handle(
                reader,
                requests.filter(region, submission, round, actor, action, from, to),
                requests.before(cursor),
                requests.limit(limit)),
            reader));
  }

  /** Streams the chain. */
  @GET
  @Path("/export")
  @Authenticated
  @Produces(LINES)
  @Operation(
      operationId = "exportAudit",
      summary = "The chain as lines of JSON, for ./frontier verify-audit",
      description =
          "One entry a line in its canonical form, in order, and a last line that says what the"
              + " export holds; without that line it broke off. contracts/audit/v1 describes both.")
  @APIResponse(
      responseCode = "200",
      description = "The entries",
      headers = @Header(name = "Content-Disposition", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "401", description = "Not signed in")
  @APIResponse(responseCode = "403", description = "Not yours to read")
  public Response export(
      @QueryParam("from")
          @Parameter(
              description = "The first sequence number, 1 when not given",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          String from,
      @QueryParam("to")
          @Parameter(
              description = "The last one, the head's when not given",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          String to) {
    Actor reader = reader();
    ExportAudit.Export opened =
        RefusalProblems.valueOf(
            export.open(reader, requests.seq("from", from), requests.seq("to", to)), reader);
    return Response.ok(exports.of(opened), LINES)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"audit-%d-%d.ndjson\"".formatted(opened.from(), opened.to()))
        .build();
  }

  /** Publishes the head. */
  @GET
  @Path("/head")
  @PermitAll
  @Operation(
      operationId = "getAuditHead",
      summary = "The latest entry's number and hash, for anybody to keep",
      description =
          "An export that holds this hash holds, unchanged, all that was done up to then:"
              + " ./frontier verify-audit FILE --head HASH.")
  @APIResponse(
      responseCode = "200",
      description = "The head",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = AuditHeadView.class)))
  @APIResponse(responseCode = "304", description = "The reader has it already")
  public Response head(@Context HttpHeaders headers) {
    AuditHeadView view = AuditHeadView.of(head.handle());
    EntityTag tag = ETags.ofVersion(view.seq());
    return ETags.notModified(headers, tag).orElseGet(() -> Response.ok(view).tag(tag)).build();
  }

  /** Who reads, asked before the rest of the request: others learn nothing from its mistakes. */
  private Actor reader() {
    Actor actor = callers.actor();
    Optional<Refusal> denied = AccessRules.checkReadsTrail(actor).map(Refusal::of);
    if (denied.isPresent()) {
      throw RefusalProblems.problem(denied.get(), actor).asException();
    }
    return actor;
  }
}
