package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ReportFigure;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures that were printed or reported elsewhere, which the ledger holds against the record. */
@Path("/api/reconciliation/reported")
@Tag(name = "reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class ReportedResource {

  private final ReportFigure reportFigure;
  private final Caller caller;

  /** Uses these. */
  public ReportedResource(ReportFigure reportFigure, Caller caller) {
    this.reportFigure = reportFigure;
    this.caller = caller;
  }

  /** Puts a reported figure beside the record. */
  @PUT
  @Path(ReconciliationResource.LINE)
  @RolesAllowed("statistician")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reportFigure",
      summary = "Put a figure that was printed or reported elsewhere beside the record",
      description =
          "It never enters a series. Its line of the ledger says what the record gives instead;"
              + " a level of a group also narrows what rounding leaves open of its sum.")
  @APIResponse(
      responseCode = "200",
      description = "It was there and is as you say now",
      content = @Content(schema = @Schema(implementation = ResidualJson.Line.class)))
  @APIResponse(
      responseCode = "201",
      description = "It is new",
      content = @Content(schema = @Schema(implementation = ResidualJson.Line.class)))
  @APIResponse(responseCode = "422", description = "It breaks rules and is not stored")
  public Response report(
      @PathParam("indicator") String indicator,
      @PathParam("region") String region,
      @PathParam("period") String period,
      @PathParam("measure") String measure,
      @NotNull @Valid LedgerRequests.Reported body) {
    return put(indicator, region, period, measure, new BigDecimal(body.value()), body.source());
  }

  /** Takes a reported figure back. */
  @DELETE
  @Path(ReconciliationResource.LINE)
  @RolesAllowed("statistician")
  @Operation(
      operationId = "withdrawReportedFigure",
      summary = "Take a reported figure back; its line is closed and stays readable")
  @APIResponse(
      responseCode = "200",
      description = "It is taken back",
      content = @Content(schema = @Schema(implementation = ResidualJson.Line.class)))
  @APIResponse(responseCode = "404", description = "There is no such figure")
  public Response withdraw(
      @PathParam("indicator") String indicator,
      @PathParam("region") String region,
      @PathParam("period") String period,
      @PathParam("measure") String measure) {
    return put(indicator, region, period, measure, null, null);
  }

  private Response put(
      String indicator,
      String region,
      String period,
      String measure,
      BigDecimal value,
      String source) {
    Quantity quantity =
        ReconciliationResource.quantity(indicator, region, period, measure)
            .orElseThrow(() -> ReconciliationResource.unknown(indicator, region, period, measure));
    ReportFigure.Result result = reportFigure.put(quantity, value, source, caller.subject());
    if (result instanceof ReportFigure.Result.Refused refused) {
      throw ClaimsResource.broken(refused.breaches(), "");
    }
    if (result instanceof ReportFigure.Result.Stored stored) {
      boolean created = stored.created() && value != null;
      return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
          .entity(ResidualJson.of(stored.line()))
          .tag(ETags.ofVersion(stored.line().version()))
          .build();
    }
    throw ReconciliationResource.unknown(indicator, region, period, measure);
  }
}
