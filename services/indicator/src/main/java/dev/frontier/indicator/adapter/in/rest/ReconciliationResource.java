package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ExplainResidual;
import dev.frontier.indicator.application.ReadLedger;
import dev.frontier.indicator.application.port.LedgerStore;
import dev.frontier.indicator.config.ClaimsConfig;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.Residual;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger: what the record gives against what others have printed or reported. */
@Path("/api/reconciliation")
@Tag(name = "reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

  static final String LINE = "/{indicator}/{region}/{period}/{measure}";
  private static final List<String> MEASURES = List.of("level", "share", "growth");

  private final ReadLedger readLedger;
  private final ExplainResidual explainResidual;
  private final ClaimsConfig config;
  private final Answers answers;
  private final Caller caller;

  /** Uses these. */
  public ReconciliationResource(
      ReadLedger readLedger,
      ExplainResidual explainResidual,
      ClaimsConfig config,
      Answers answers,
      Caller caller) {
    this.readLedger = readLedger;
    this.explainResidual = explainResidual;
    this.config = config;
    this.answers = answers;
    this.caller = caller;
  }

  /** Lists lines. */
  @GET
  @PermitAll
  @Operation(operationId = "readLedger", summary = "Residuals as they stood at an instant")
  @Parameter(
      name = "indicator",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "TRADE_TOTAL")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "BORDER9")
  @Parameter(
      name = "period",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2020")
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      schema = @Schema(enumeration = {"level", "share", "growth"}))
  @Parameter(
      name = "state",
      in = ParameterIn.QUERY,
      schema = @Schema(enumeration = {"open", "closed"}))
  @Parameter(
      name = "after",
      in = ParameterIn.QUERY,
      description = "Go on behind this line, as 'next' names it.",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "At most 500; 200 if it is left out.",
      schema = @Schema(type = SchemaType.INTEGER))
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = "How the ledger stood at this instant; without it, or if it is to come, now.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The lines",
      content = @Content(schema = @Schema(implementation = ResidualJson.Ledger.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter cannot be so")
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters asked =
        new Parameters(
            uri,
            "indicator",
            "region",
            "period",
            "measure",
            "state",
            "after",
            "limit",
            Parameters.AS_OF);
    Choices choices = new Choices(asked);
    int limit = choices.limit(config.usualPage(), config.maxPage());
    LedgerStore.Filter filter =
        new LedgerStore.Filter(
            choices.matching("indicator", CodePatterns.CODE, "TRADE_TOTAL"),
            choices.matching("region", CodePatterns.REGION, "BORDER9"),
            choices.of("period", Period::parse, List.of("2021", "2021-Q3", "2021-07")),
            choices.of("measure", Quantity.Kind::parse, MEASURES),
            choices.of("state", Residual.State::parse, List.of("open", "closed")),
            choices.of(
                "after", ReconciliationResource::cursor, List.of("TRADE_TOTAL/BORDER9/2021/level")),
            limit);
    return answers.asOf(
        asked,
        headers,
        asOf -> ResidualJson.of(readLedger.list(filter, asOf), limit),
        ResidualJson.Ledger::content);
  }

  private static Optional<Quantity> cursor(String text) {
    String[] part = text.split("/", -1);
    return part.length == 4 ? quantity(part[0], part[1], part[2], part[3]) : Optional.empty();
  }

  static Optional<Quantity> quantity(
      String indicator, String region, String period, String measure) {
    return Quantity.Kind.parse(measure)
        .flatMap(
            kind -> Period.parse(period).map(it -> new Quantity(kind, indicator, region, null, it)))
        .filter(it -> indicator.matches(CodePatterns.CODE) && region.matches(CodePatterns.REGION));
  }

  /** Reads one line with all its versions. */
  @GET
  @PermitAll
  @Path(LINE)
  @Operation(operationId = "readResidual", summary = "A line of the ledger with all its versions")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = "How the line stood at this instant; without it, or if it is to come, now.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The line; its ETag is its version",
      content = @Content(schema = @Schema(implementation = ResidualJson.WithHistory.class)))
  @APIResponse(responseCode = "304", description = "You have this version already")
  @APIResponse(responseCode = "404", description = "There is no such line")
  public Response read(
      @PathParam("indicator") String indicator,
      @PathParam("region") String region,
      @PathParam("period") String period,
      @PathParam("measure") String measure,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Parameters asked = new Parameters(uri, Parameters.AS_OF);
    ReadLedger.WithHistory line =
        quantity(indicator, region, period, measure)
            .flatMap(it -> readLedger.one(it, asked.asOf()))
            .orElseThrow(() -> unknown(indicator, region, period, measure));
    var tag = ETags.ofVersion(line.line().version());
    return ETags.notModified(headers, tag)
        .orElseGet(() -> Response.ok(ResidualJson.of(line)).tag(tag))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  /** Says what a statistician says to a line. */
  @PUT
  @Path(LINE)
  @RolesAllowed("statistician")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "explainResidual",
      summary = "Explain a residual, close it or open it again, or say whose it is",
      description =
          "Writes the next version. An explanation is of one residual: a figure that moves it"
              + " opens it again.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      description = "The version that you saw")
  @APIResponse(
      responseCode = "200",
      description = "The line as it is now",
      content = @Content(schema = @Schema(implementation = ResidualJson.Line.class)))
  @APIResponse(responseCode = "404", description = "There is no such line")
  @APIResponse(responseCode = "412", description = "You saw an older version")
  @APIResponse(
      responseCode = "422",
      description = "Fields break rules, or the explanation is missing")
  @APIResponse(responseCode = "428", description = "Without If-Match")
  public Response explain(
      @PathParam("indicator") String indicator,
      @PathParam("region") String region,
      @PathParam("period") String period,
      @PathParam("measure") String measure,
      @NotNull @Valid LedgerRequests.Note body,
      @Context HttpHeaders headers) {
    Optional<Long> seen = ETags.requiredVersion(headers);
    Quantity quantity =
        quantity(indicator, region, period, measure)
            .orElseThrow(() -> unknown(indicator, region, period, measure));
    ExplainResidual.Result result =
        explainResidual.write(
            quantity,
            seen,
            Residual.State.parse(body.state()).orElseThrow(),
            body.owner(),
            body.explanation(),
            caller.subject());
    if (result instanceof ExplainResidual.Result.Written written) {
      return Response.ok(ResidualJson.of(written.line()))
          .tag(ETags.ofVersion(written.line().version()))
          .build();
    }
    if (result instanceof ExplainResidual.Result.Outdated outdated) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED)
          .with("current", ETags.text(ETags.ofVersion(outdated.current())))
          .asException();
    }
    if (result instanceof ExplainResidual.Result.Unexplained) {
      throw fields(Violation.of("explanation", RowRule.REQUIRED));
    }
    if (result instanceof ExplainResidual.Result.UnknownOwner) {
      throw fields(
          Violation.at(null, "owner", RowRule.UNKNOWN_REGION, Map.of("value", body.owner())));
    }
    throw unknown(indicator, region, period, measure);
  }

  static ProblemException unknown(String indicator, String region, String period, String measure) {
    return Problem.of(ProblemType.RESOURCE_NOT_FOUND)
        .with("id", String.join("/", indicator, region, period, measure))
        .asException();
  }

  private static ProblemException fields(Violation violation) {
    return Problem.of(ProblemType.INVALID_FIELDS).violations(List.of(violation)).asException();
  }
}
