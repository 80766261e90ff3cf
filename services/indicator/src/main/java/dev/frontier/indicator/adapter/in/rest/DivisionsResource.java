package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ReadBounds;
import dev.frontier.indicator.application.ReadDivisions;
import dev.frontier.indicator.config.ReadConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What regions have filed for themselves against the sums of their divisions. */
@Path("/api/reconciliation/divisions")
@Tag(name = "reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class DivisionsResource {

  private final ReadDivisions readDivisions;
  private final ReadConfig config;
  private final Answers answers;

  /** Uses these. */
  public DivisionsResource(ReadDivisions readDivisions, ReadConfig config, Answers answers) {
    this.readDivisions = readDivisions;
    this.config = config;
    this.answers = answers;
  }

  /** Reads the residuals of a region. */
  @GET
  @PermitAll
  @Operation(
      operationId = "readDivisions",
      summary = "What a region has filed for itself against the sum of its divisions",
      description = "Worked out of the record as it was known; only periods in which both are.")
  @Parameter(
      name = "indicator",
      in = ParameterIn.QUERY,
      required = true,
      description = "Code of an indicator that offices file.",
      schema = @Schema(type = SchemaType.STRING),
      example = "TRADE_TOTAL")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      example = "CN-GX")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2017")
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2021")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The residuals, by period",
      content = @Content(schema = @Schema(implementation = DivisionsJson.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter cannot be so")
  @APIResponse(responseCode = "413", description = "More than is read at once")
  public Response read(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters asked = new Parameters(uri, "indicator", "region", "from", "to", Parameters.AS_OF);
    String indicator = asked.required("indicator", "TRADE_TOTAL");
    String region = asked.required("region", "CN-GX");
    // A residual for each period that was read.
    ReadBounds bounds = new ReadBounds(config.maxObservations(), Integer.MAX_VALUE);
    return answers.asOf(
        asked,
        headers,
        asOf ->
            DivisionsJson.of(
                indicator,
                region,
                readDivisions.read(indicator, region, asked.range(), asOf, bounds)),
        DivisionsJson::content);
  }
}
