package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ExplainFigure;
import dev.frontier.indicator.application.ReadBounds;
import dev.frontier.indicator.application.ReadTriangle;
import dev.frontier.indicator.config.ReadConfig;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be asked of one series alone. */
@Path("/api/series/{indicator}/{region}")
@Tag(name = "series")
@Produces(MediaType.APPLICATION_JSON)
public class OneSeriesResource {

  private final ReadTriangle readTriangle;
  private final ExplainFigure explainFigure;
  private final ReadConfig config;
  private final Answers answers;

  /** Uses these. */
  public OneSeriesResource(
      ReadTriangle readTriangle, ExplainFigure explainFigure, ReadConfig config, Answers answers) {
    this.readTriangle = readTriangle;
    this.explainFigure = explainFigure;
    this.config = config;
    this.answers = answers;
  }

  /** Reads all vintages of the series. */
  @GET
  @Path("/triangle")
  @PermitAll
  @Operation(
      operationId = "readTriangle",
      summary = "All vintages of a series: what was known of every period, vintage by vintage")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "First period.",
      schema = @Schema(type = SchemaType.STRING),
      example = "2017")
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Last period, included.",
      schema = @Schema(type = SchemaType.STRING),
      example = "2021")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "At most so many vintages, the latest; 100 if nothing is said, 500 at most.",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "200",
      description = "The vintages, oldest first",
      content = @Content(schema = @Schema(implementation = TriangleJson.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter cannot be so")
  @APIResponse(responseCode = "413", description = "More vintages than are read at once")
  public Response triangle(
      @PathParam("indicator") String indicator,
      @PathParam("region") String region,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Parameters asked = new Parameters(uri, "from", "to", Parameters.AS_OF, "limit");
    PeriodRange range = asked.range();
    int most = asked.count("limit", config.usualVintages(), config.maxVintages());
    return answers.asOf(
        asked,
        headers,
        asOf -> TriangleJson.of(readTriangle.read(indicator, region, range, asOf, most, bounds())),
        TriangleJson::content);
  }

  /** Follows one number of the series back to who filed it. */
  @GET
  @Path("/explain")
  @PermitAll
  @Operation(
      operationId = "explainFigure",
      summary = "One number followed back to who filed it",
      description =
          "The value and everything derived of it, each with its formula, coverage and inputs;"
              + " each input with its submission and its note, which says why the office let a"
              + " figure stand that was questioned; and all vintages of the value.")
  @Parameter(
      name = "period",
      in = ParameterIn.QUERY,
      required = true,
      description = "The period.",
      schema = @Schema(type = SchemaType.STRING),
      example = "2021")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "An earlier period: explains the yearly growth rate since then as well.",
      schema = @Schema(type = SchemaType.STRING),
      example = "2017")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The explanation",
      content = @Content(schema = @Schema(implementation = ExplanationJson.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be so")
  @APIResponse(responseCode = "413", description = "More vintages than are read at once")
  public Response explain(
      @PathParam("indicator") String indicator,
      @PathParam("region") String region,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Parameters asked = new Parameters(uri, "period", "since", Parameters.AS_OF);
    Period period = asked.period("period");
    Period since = asked.optional("since") == null ? null : asked.period("since");
    return answers.asOf(
        asked,
        headers,
        asOf ->
            ExplanationJson.of(
                explainFigure.explain(indicator, region, period, since, asOf, bounds())),
        ExplanationJson::content);
  }

  private ReadBounds bounds() {
    return new ReadBounds(config.maxVintagesReplayed(), Integer.MAX_VALUE);
  }
}
