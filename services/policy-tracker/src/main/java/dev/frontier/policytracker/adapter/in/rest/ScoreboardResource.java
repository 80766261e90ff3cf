package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.platform.tables.CsvFile;
import dev.frontier.platform.tables.Sheet;
import dev.frontier.platform.tables.WorkbookFile;
import dev.frontier.policytracker.application.port.TimelineFilter;
import dev.frontier.policytracker.application.scoreboard.GetScoreboard;
import dev.frontier.policytracker.application.scoreboard.GetTimeline;
import dev.frontier.policytracker.config.MeasureListConfig;
import dev.frontier.policytracker.domain.scoreboard.Dimension;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far everybody is, and when what is due. */
@Path("/api/scoreboard")
@Tag(name = "Scoreboard", description = "How far everybody is, and when what is due")
public class ScoreboardResource {

  private static final String AS_OF_SAYS =
      "What was known at this instant, or when this day ended in Beijing; without it, the latest";

  private final GetScoreboard getScoreboard;
  private final GetTimeline getTimeline;
  private final MeasureListConfig lists;
  private final Clock clock;

  ScoreboardResource(
      GetScoreboard getScoreboard, GetTimeline getTimeline, MeasureListConfig lists, Clock clock) {
    this.getScoreboard = getScoreboard;
    this.getTimeline = getTimeline;
    this.lists = lists;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getScoreboard",
      summary = "Counts and weighted indexes by ministry, recommendation, obstacle or province",
      description =
          "A measure can count in several obstacles and provinces; in the total it is one.")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"ministry", "recommendation", "obstacle", "province"},
              defaultValue = "ministry"))
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      description = AS_OF_SAYS)
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "Without it what the Accept header asks for, else JSON",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"json", "csv", "xlsx"}))
  @Parameter(
      name = "bom",
      in = ParameterIn.QUERY,
      description = "true lets a CSV file begin with the byte order mark that spreadsheets want",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @APIResponse(
      responseCode = "200",
      description = "The scoreboard",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ScoreboardJson.class)),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = Format.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "304", description = "The reader has this version")
  public Response scoreboard(
      @QueryParam("by") String by,
      @QueryParam("asOf") String asOf,
      @QueryParam("format") String format,
      @QueryParam("bom") String bom,
      @Context HttpHeaders headers) {
    Dimension dimension =
        MeasureFilters.choice("by", by, Dimension.values(), Dimension::code)
            .orElse(Dimension.MINISTRY);
    Optional<Instant> instant = AsOf.parse(asOf);
    Format asked = Format.of(format, headers);
    boolean mark =
        MeasureFilters.choice("bom", bom, Mark.values(), Mark::word)
            .filter(it -> it == Mark.TRUE)
            .isPresent();
    ScoreboardJson body = ScoreboardJson.of(dimension, getScoreboard.execute(dimension, instant));
    EntityTag tag = ETags.strong(body, asked, mark);
    CacheControl ask = new CacheControl();
    ask.setNoCache(true);
    return ETags.notModified(headers, tag)
        .orElseGet(() -> shown(body, asked, mark, instant.orElseGet(clock::instant)).tag(tag))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .cacheControl(ask)
        .build();
  }

  /** The two words for a choice that is no more than yes or no. */
  private enum Mark {
    TRUE,
    FALSE;

    String word() {
      return this == TRUE ? "true" : "false";
    }
  }

  private static Response.ResponseBuilder shown(
      ScoreboardJson body, Format format, boolean mark, Instant asOf) {
    if (format == Format.JSON) {
      return Response.ok(body, format.type());
    }
    Sheet<?> sheet = ScoreboardSheet.of(body, asOf.toString());
    StreamingOutput file =
        format == Format.CSV
            ? target -> CsvFile.write(sheet, mark, target)
            : target -> WorkbookFile.write(sheet, target);
    return Response.ok(file, format.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + sheet.name() + "." + format.word() + "\"");
  }

  @GET
  @Path("/timeline")
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "getTimeline",
      summary = "Measures with their milestones, spans of status and reports, as for a Gantt chart")
  @Parameter(
      name = "ministry",
      in = ParameterIn.QUERY,
      description = "Code of the ministry that leads")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      description = "A province concerned, such as CN-GX")
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      description = AS_OF_SAYS)
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "\"next\" of the page before")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Most measures on the page")
  @APIResponseSchema(value = TimelineJson.class, responseDescription = "A page of measures")
  @APIResponse(responseCode = "304", description = "The reader has this version")
  public Response timeline(
      @QueryParam("ministry") String ministry,
      @QueryParam("recommendation") String recommendation,
      @QueryParam("region") String region,
      @QueryParam("asOf") String asOf,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @Context HttpHeaders headers) {
    TimelineFilter filter =
        new TimelineFilter(
            MeasureFilters.code("ministry", ministry, "PBOC"),
            MeasureFilters.code("recommendation", recommendation, "R1"),
            MeasureFilters.code("region", region, "CN-GX"));
    TimelineJson body =
        TimelineJson.of(
            getTimeline.execute(
                filter,
                AsOf.parse(asOf),
                MeasureFilters.cursor(cursor),
                MeasureFilters.limit(limit, lists)));
    return Answers.readable(headers, ETags.strong(body), body);
  }
}
