package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.adapter.in.rest.format.BodyType;
import dev.frontier.ingestion.adapter.in.rest.format.FilingCollector;
import dev.frontier.ingestion.adapter.in.rest.format.FilingFormats;
import dev.frontier.ingestion.application.CreateSubmission;
import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.application.ReadConversions;
import dev.frontier.ingestion.application.ReadFindings;
import dev.frontier.ingestion.application.ReplaceRows;
import dev.frontier.ingestion.application.TryFiling;
import dev.frontier.ingestion.application.port.IdempotencyKeys;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.http.ETags;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
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

/** Takes what is filed. */
@Path("/api/submissions")
@Authenticated
@Tag(name = "submissions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to do")
@APIResponse(responseCode = "default", description = "Refused, and why")
public class SubmissionsResource {
  private static final String JSON = MediaType.APPLICATION_JSON;
  private static final String CSV = BodyType.CSV;
  private static final String SDMX_CSV = BodyType.SDMX_CSV;
  private static final String DRY_RUN =
      "Judge as in earnest, and store nothing; answered 200 with what would be filed";
  private static final String XLSX = BodyType.XLSX;
  private static final String ROUND =
      "The round, where the body does not name it; where only one open round takes the figures it"
          + " may be left out";

  private final Callers callers;
  private final FilingFormats formats;
  private final FilingConfig filingConfig;
  private final WorkbookFilings workbooks;
  private final CreateSubmission create;
  private final ReplaceRows replace;
  private final TryFiling dryRun;
  private final ReadConversions conversions;
  private final ReadFindings findings;

  SubmissionsResource(
      Callers callers,
      FilingFormats formats,
      FilingConfig filingConfig,
      WorkbookFilings workbooks,
      CreateSubmission create,
      ReplaceRows replace,
      TryFiling dryRun,
      ReadConversions conversions,
      ReadFindings findings) {
    this.callers = callers;
    this.formats = formats;
    this.filingConfig = filingConfig;
    this.workbooks = workbooks;
    this.create = create;
    this.replace = replace;
    this.dryRun = dryRun;
    this.conversions = conversions;
    this.findings = findings;
  }

  /** Files figures of one region as a draft. */
  @POST
  @Consumes({JSON, CSV, SDMX_CSV, XLSX})
  @Produces({JSON, XLSX})
  @Operation(
      operationId = "createSubmission",
      summary = "File figures of one region as a draft",
      description =
          "All rows are kept or none; every broken rule is named by row, column and rule. A table"
              + " in text has the columns region,indicator,period,value,obs_status,note,unit or"
              + " their Chinese names, or those of SDMX-CSV 1.0 or 2.0; separator and charset are"
              + " detected, and the answer says what was detected. It gives the reason of a"
              + " revision as a query parameter. A workbook that was filed before is answered with"
              + " that submission; the broken rules of one come back in the workbook itself where"
              + " that format is accepted.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FilingSchema.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = SDMX_CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "A repeat with the same key and body gets the first answer again",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "A dry run: it could be filed; or the same workbook was filed before, as this",
      content =
          @Content(mediaType = JSON, schema = @Schema(oneOf = {TrialView.class, FiledView.class})))
  @APIResponse(
      responseCode = "422",
      description = "Rows break rules: a problem, or the workbook with its cells marked",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "Filed",
      headers = {
        @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
        @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
      },
      content = @Content(mediaType = JSON, schema = @Schema(implementation = FiledView.class)))
  public Response create(
      InputStream body,
      @QueryParam("round") @Parameter(description = ROUND) String round,
      @QueryParam("reason") @Parameter(description = "Of a revision, for a CSV") String reason,
      @QueryParam("dryRun")
          @Parameter(description = DRY_RUN, schema = @Schema(implementation = Boolean.class))
          String dry,
      @Context HttpHeaders headers)
      throws IOException {
    Actor actor = filer();
    byte[] bytes = body.readAllBytes();
    Reading reading = read(bytes, round, reason, headers);
    boolean tried = Requests.flag("dryRun", dry);
    String about = BodyType.of(headers.getMediaType()).toString() + '\n' + round + '\n' + reason;
    Optional<IdempotencyKeys.Request> request =
        Requests.repeats(headers, actor.person().id(), about, bytes);
    if (reading.workbook().isPresent()) {
      return tried
          ? workbooks.tryOut(actor, reading, reading.workbook().get(), headers)
          : workbooks.create(
              actor,
              reading,
              reading.workbook().get(),
              Requests.fingerprint(about, bytes),
              request,
              headers);
    }
    if (tried) {
      return tried(dryRun.handle(actor, reading.filing()), actor, reading, headers);
    }
    Outcome<Submission> outcome = create.handle(actor, reading.filing(), reading.body(), request);
    Submission filed = reading.valueOf(outcome, actor);
    return Response.created(URI.create("/api/submissions/" + filed.id()))
        // Also where only the other format is asked for: that one is for what has to be mended.
        .type(MediaType.APPLICATION_JSON_TYPE)
        .tag(ETags.ofVersion(filed.version()))
        .entity(filed(filed, reading, headers))
        .build();
  }

  /** Replaces the rows of a draft or of what was returned. */
  @PUT
  @Path("/{id}")
  @Consumes({JSON, CSV, SDMX_CSV, XLSX})
  @Produces({JSON, XLSX})
  @Operation(
      operationId = "replaceRows",
      summary = "Replace the rows of a draft or of a returned submission")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FilingSchema.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = SDMX_CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of what was read",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Replaced; or, of a dry run, what would be",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(mediaType = JSON, schema = @Schema(oneOf = {FiledView.class, TrialView.class})))
  public Response replace(
      @PathParam("id") String id,
      InputStream body,
      @QueryParam("round") @Parameter(description = ROUND) String round,
      @QueryParam("reason") @Parameter(description = "Of a revision, for a CSV") String reason,
      @QueryParam("dryRun")
          @Parameter(description = DRY_RUN, schema = @Schema(implementation = Boolean.class))
          String dry,
      @Context HttpHeaders headers)
      throws IOException {
    Actor actor = filer();
    Reading reading = read(body.readAllBytes(), round, reason, headers);
    UUID which = Requests.id(id);
    OptionalLong version = Requests.requiredVersion(headers);
    boolean tried = Requests.flag("dryRun", dry);
    if (reading.workbook().isPresent()) {
      return workbooks.replace(
          actor, which, version, tried, reading, reading.workbook().get(), headers);
    }
    if (tried) {
      return tried(dryRun.handle(actor, which, version, reading.filing()), actor, reading, headers);
    }
    Outcome<Submission> outcome =
        replace.handle(actor, which, version, reading.filing(), reading.body());
    Submission filed = Responses.valueOf(outcome, actor, id, reading);
    return Response.ok(filed(filed, reading, headers), MediaType.APPLICATION_JSON_TYPE)
        .tag(ETags.ofVersion(filed.version()))
        .build();
  }

  /** Who files, asked before a byte of the body is read: a body is work, and nobody else's. */
  private Actor filer() {
    Actor actor = callers.actor();
    Optional<Refusal> denied = AccessRules.checkFilesAtAll(actor).map(Refusal::of);
    if (denied.isPresent()) {
      throw RefusalProblems.problem(denied.get(), actor).asException();
    }
    return actor;
  }

  private FiledView filed(Submission submission, Reading reading, HttpHeaders headers) {
    return FiledView.of(
        SubmissionView.of(submission),
        reading,
        conversions.handle(reading.filing()),
        FindingView.of(findings.kept(submission.id()), Requests.language(headers)));
  }

  private static Response tried(
      Outcome<TryFiling.Trial> outcome, Actor actor, Reading reading, HttpHeaders headers) {
    return Response.ok(
            TrialView.of(reading.valueOf(outcome, actor), reading, Requests.language(headers)),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private Reading read(byte[] body, String round, String reason, HttpHeaders headers)
      throws IOException {
    return Reading.of(formats, body, headers, new FilingCollector(filingConfig, round, reason));
  }
}
