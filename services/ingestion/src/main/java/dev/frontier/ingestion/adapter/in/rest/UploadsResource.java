package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.adapter.in.rest.format.BodyType;
import dev.frontier.ingestion.adapter.in.rest.format.FilingFormats;
import dev.frontier.ingestion.application.CancelUpload;
import dev.frontier.ingestion.application.CreateUpload;
import dev.frontier.ingestion.application.GetUpload;
import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.application.PublishUpload;
import dev.frontier.ingestion.application.ReceiveUpload;
import dev.frontier.ingestion.config.ListConfig;
import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** National loads: one file with the figures of many regions. Statisticians only. */
@Path("/api/uploads")
@Authenticated
@Tag(name = "uploads", description = "National loads: the figures of many regions in one file.")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to do")
@APIResponse(responseCode = "default", description = "Refused, and why")
public class UploadsResource {
  private final Callers callers;
  private final CreateUpload create;
  private final ReceiveUpload receive;
  private final GetUpload get;
  private final CancelUpload cancel;
  private final PublishUpload publish;
  private final UploadProblems problems;
  private final UploadEvents events;
  private final FilingFormats formats;
  private final UploadConfig config;
  private final ListConfig listConfig;

  UploadsResource(
      Callers callers,
      CreateUpload create,
      ReceiveUpload receive,
      GetUpload get,
      CancelUpload cancel,
      PublishUpload publish,
      UploadProblems problems,
      UploadEvents events,
      FilingFormats formats,
      UploadConfig config,
      ListConfig listConfig) {
    this.callers = callers;
    this.create = create;
    this.receive = receive;
    this.get = get;
    this.cancel = cancel;
    this.publish = publish;
    this.problems = problems;
    this.events = events;
    this.formats = formats;
    this.config = config;
    this.listConfig = listConfig;
  }

  /** What is said of a load before its content comes. */
  @Schema(name = "NewUpload")
  record NewUpload(
      @Schema(nullable = true, maxLength = 200, examples = "nation-2023.csv") String fileName) {}

  /** Announces a load. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createUpload", summary = "Announce a national load")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NewUpload.class)))
  @APIResponse(
      responseCode = "201",
      description = "Announced; send its content next",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = UploadView.class)))
  public Response create(
      NewUpload body,
      @QueryParam("round") @Parameter(description = "In which it is filed") String round,
      @QueryParam("reason")
          @Parameter(
              description = "Why published figures are revised, or why it is filed in no round")
          String reason,
      @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    Upload upload =
        RefusalProblems.valueOf(
            create.handle(
                actor,
                body == null ? null : UploadRequests.fileName(body.fileName()),
                UploadRequests.round(round),
                UploadRequests.reason(reason)),
            actor);
    return Response.created(URI.create("/api/uploads/" + upload.id()))
        .tag(ETags.ofVersion(upload.version()))
        .entity(UploadView.of(upload, null))
        .build();
  }

  /** Takes the content. */
  @PUT
  @Path("/{id}/content")
  @Blocking
  @Consumes({BodyType.CSV, BodyType.SDMX_CSV})
  @Operation(
      operationId = "sendUpload",
      summary = "Send the content of a load",
      description =
          "A table in SDMX-CSV 1.0 or 2.0 or CSV, in UTF-8 or GB18030, read as any filing is: while"
              + " it comes, and kept whole or not at all. Of the actions of SDMX-CSV, I, A and M"
              + " leave what a row does not say as it is published when the load is accepted, and R"
              + " replaces; D is refused (row-action), since figures are withdrawn by a submission,"
              + " with a reason for each. Refused or broken off, it may be sent again under the"
              + " same address.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = BodyType.CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = BodyType.SDMX_CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @Parameter(
      name = "Content-Encoding",
      in = ParameterIn.HEADER,
      description = "How the body is packed; without it, it is not",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"gzip", "identity"}))
  @APIResponse(
      responseCode = "200",
      description = "Accepted: all rows are in and keep every rule",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = UploadView.class)))
  public Response send(@PathParam("id") String id, InputStream body, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    UploadSource source =
        new UploadSource(
            body, UploadRequests.isPacked(headers), headers.getMediaType(), formats, config);
    Optional<Outcome<Upload>> outcome =
        receive.handle(actor, Requests.id(id), UploadRequests.length(headers), source);
    if (outcome.isEmpty()) {
      throw Problem.of(ProblemType.TOO_MANY_REQUESTS).with("seconds", 10).asException();
    }
    Upload upload = Responses.valueOf(outcome.get(), actor, id);
    source
        .problem()
        .ifPresent(
            problem -> {
              throw problem;
            });
    problems
        .of(upload)
        .ifPresent(
            problem -> {
              throw source.detected(problem).asException();
            });
    return answer(upload, actor, headers);
  }

  /** Shows one. */
  @GET
  @Path("/{id}")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "getUpload", summary = "A load, how far it is, and what became of it")
  @APIResponse(
      responseCode = "200",
      description = "The load",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = UploadView.class)))
  public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    GetUpload.Detail detail = Responses.valueOf(get.handle(actor, Requests.id(id)), actor, id);
    return shown(detail, headers);
  }

  /** Shows the latest. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "listUploads", summary = "The latest loads, newest first")
  @APIResponse(
      responseCode = "200",
      description = "At most a page of them",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = UploadView.class)))
  public List<UploadView> list(@Context HttpHeaders headers) {
    Actor actor = callers.actor();
    return RefusalProblems.valueOf(get.latest(actor, listConfig.defaultLimit()), actor).stream()
        .map(upload -> UploadView.of(upload, problems.shown(upload, language(headers))))
        .toList();
  }

  /** Streams its progress. */
  @GET
  @Path("/{id}/events")
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "streamUpload",
      summary = "A load's progress as it happens",
      description =
          "Server-sent events named \"progress\" whose data is an Upload. The stream ends with the"
              + " one that says what became of it.")
  @APIResponse(
      responseCode = "200",
      description = "A stream of events.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  public Multi<OutboundSseEvent> events(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context Sse sse) {
    Actor actor = callers.actor();
    // Before the stream begins, so that a refusal is an answer and not an event.
    Responses.valueOf(get.handle(actor, Requests.id(id)), actor, id);
    return events.open(actor, Requests.id(id), language(headers), sse);
  }

  /** Calls it off. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "cancelUpload",
      summary = "Call a load off, while it comes or before it is published: nothing of it is kept")
  @APIResponse(
      responseCode = "200",
      description = "Called off",
      content = @Content(schema = @Schema(implementation = UploadView.class)))
  public Response cancel(@PathParam("id") String id, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    Upload upload = Responses.valueOf(cancel.handle(actor, Requests.id(id)), actor, id);
    return Response.ok(UploadView.of(upload, null)).tag(ETags.ofVersion(upload.version())).build();
  }

  /** Makes it known. */
  @POST
  @Path("/{id}/publish")
  @Blocking
  @Operation(
      operationId = "publishUpload",
      summary = "Make a load known, in all regions at once; never by who sent it",
      description = "It becomes one published submission a region.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of what was read",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Published",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = UploadView.class)))
  public Response publish(@PathParam("id") String id, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    Upload upload =
        Responses.valueOf(
            publish.handle(actor, Requests.id(id), Requests.requiredVersion(headers)), actor, id);
    return answer(upload, actor, headers);
  }

  private static String language(HttpHeaders headers) {
    return headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
  }

  private Response answer(Upload upload, Actor actor, HttpHeaders headers) {
    return shown(RefusalProblems.valueOf(get.handle(actor, upload.id()), actor), headers);
  }

  private Response shown(GetUpload.Detail detail, HttpHeaders headers) {
    Upload upload = detail.upload();
    return Response.ok(UploadView.of(detail, problems.shown(upload, language(headers))))
        .tag(ETags.ofVersion(upload.version()))
        .build();
  }
}
