package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.adapter.in.rest.format.BodyType;
import dev.frontier.ingestion.application.GetFile;
import dev.frontier.ingestion.application.ListFiles;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.FiledFile;
import dev.frontier.platform.http.ETags;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out the files that submissions were made of, as they came. */
@Path("/api/submissions/{id}/files")
@Authenticated
@Tag(name = "submissions")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to do")
@APIResponse(responseCode = "default", description = "Refused, and why")
public class FilesResource {
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          BodyType.JSON, "json",
          BodyType.CSV, "csv",
          BodyType.SDMX_CSV, "csv",
          BodyType.XLSX, "xlsx");

  private final Callers callers;
  private final ListFiles list;
  private final GetFile get;

  FilesResource(Callers callers, ListFiles list, GetFile get) {
    this.callers = callers;
    this.list = list;
    this.get = get;
  }

  /** Lists them. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listFiles",
      summary = "The files that a submission was made of",
      description =
          "Each time that rows were filed or replaced, as what was sent then; for whoever may see"
              + " the submission. What came with a national load has none, nor has what was filed"
              + " before files were kept.")
  @APIResponse(
      responseCode = "200",
      description = "The files",
      content = @Content(schema = @Schema(implementation = FiledFilesView.class)))
  public FiledFilesView list(@PathParam("id") String id) {
    Actor actor = callers.actor();
    UUID submission = Requests.id(id);
    return FiledFilesView.of(
        submission, Responses.valueOf(list.handle(actor, submission), actor, id));
  }

  /** One of them, byte for byte. */
  @GET
  @Path("/{version}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getFile",
      summary = "One file, byte for byte as it was sent",
      description = "Under the media type that its sender gave it; a browser only saves it.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = {
        @Header(
            name = "ETag",
            description = "The SHA-256 of the bytes",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(name = "Content-Disposition", schema = @Schema(type = SchemaType.STRING))
      },
      content = {
        @Content(
            mediaType = BodyType.JSON,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = BodyType.CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = BodyType.SDMX_CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = BodyType.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "304", description = "The reader has it already")
  public Response file(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    GetFile.Found found =
        Responses.valueOf(
            get.handle(actor, Requests.id(id), version(version)), actor, id + "/files/" + version);
    EntityTag tag = new EntityTag(found.file().sha256());
    Optional<Response.ResponseBuilder> known = ETags.notModified(headers, tag);
    return known
        .orElseGet(() -> whole(id, found).tag(tag))
        // Who may see it can change, so a cache asks each time, and only the reader's own keeps it.
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** What somebody else wrote is an attachment, is what it was said to be, and can run nothing. */
  private static Response.ResponseBuilder whole(String id, GetFile.Found found) {
    FiledFile file = found.file();
    String name = found.region() + "-" + id + "-" + file.version() + "." + extension(file);
    return Response.ok(found.bytes())
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox");
  }

  private static String extension(FiledFile file) {
    return EXTENSIONS.getOrDefault(BodyType.of(MediaType.valueOf(file.mediaType())).name(), "bin");
  }

  /** A version in a path; one that cannot be is as good as one that is not there. */
  private static long version(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }
}
