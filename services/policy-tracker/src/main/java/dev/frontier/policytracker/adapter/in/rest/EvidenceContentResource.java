package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Caller;
import dev.frontier.policytracker.application.evidence.ReadEvidence;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bytes of documents that are evidence. */
@Path("/api/measures/{id}/evidence/{evidence}/content")
@Tag(name = "Evidence", description = "Links and documents that show what is claimed")
public class EvidenceContentResource {

  private final ReadEvidence read;
  private final Caller caller;

  EvidenceContentResource(ReadEvidence read, Caller caller) {
    this.read = read;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getEvidenceContent",
      summary = "The bytes of a document",
      description = "Always as an attachment; the ETag is the SHA-256 of the bytes.")
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "The reader has these bytes")
  @APIResponse(responseCode = "404", description = "There is none that you may see")
  public Response content(
      @PathParam("id") String measure,
      @PathParam("evidence") String id,
      @Context HttpHeaders headers,
      @Context HttpServerRequest request)
      throws IOException {
    if (!MeasureFilters.couldBeId(measure)) {
      throw Refusals.unknown(measure);
    }
    ReadEvidence.Readable found =
        read.open(
                Actors.of(caller),
                measure,
                Identifiers.parse(id).orElseThrow(() -> Refusals.unknown(id)))
            .orElseThrow(() -> Refusals.unknown(id));
    return Downloads.of(found, headers, request);
  }
}
