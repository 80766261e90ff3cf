package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.application.TooMuchAsked;
import dev.frontier.indicator.domain.sdmx.ArtefactType;
import dev.frontier.indicator.domain.sdmx.Structures;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The SDMX 2.1 REST interface (SDMX REST API 1). Nothing found is 404. */
@Path("/sdmx/v1")
@Tag(name = "sdmx")
public class SdmxV1Resource {

  private static final String BASE = "/sdmx/v1";

  private final DataAnswers data;
  private final StructureAnswers structures;
  private final AvailabilityAnswers availability;

  /** Uses these. */
  public SdmxV1Resource(
      DataAnswers data, StructureAnswers structures, AvailabilityAnswers availability) {
    this.data = data;
    this.structures = structures;
    this.availability = availability;
  }

  /** Data of the dataflow. */
  @GET
  @PermitAll
  @Path("/data/{query: .+}")
  @Operation(operationId = "sdmx1Data", summary = "SDMX 2.1: data, as flowRef[/key[/providerRef]]")
  @Parameter(
      name = "query",
      in = ParameterIn.PATH,
      description = "Dataflow, key and provider; a dimension left empty means all, + means or.",
      schema = @Schema(type = SchemaType.STRING),
      example = "FRONTIER,BORDER_OPENNESS,1.0/A.TRADE_TOTAL.CN-GX+CN-YN")
  @Parameter(
      name = "startPeriod",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2017")
  @Parameter(
      name = "endPeriod",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2021")
  @Parameter(
      name = "updatedAfter",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "firstNObservations",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
  @Parameter(
      name = "lastNObservations",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
  @Parameter(
      name = "dimensionAtObservation",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"TIME_PERIOD", "REGION", "INDICATOR", "FREQ", "AllDimensions"}))
  @Parameter(
      name = "detail",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"full", "dataonly", "serieskeysonly", "nodata"}))
  @Parameter(
      name = "includeHistory",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.BOOLEAN))
  @APIResponse(responseCode = "200", description = "The data")
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "Key or a parameter cannot be so")
  @APIResponse(responseCode = "404", description = "There is no such dataflow, or no such data")
  @APIResponse(responseCode = "406", description = "None of the formats asked for is given")
  @APIResponse(responseCode = "413", description = "The answer would be too large")
  public Response data(@Context HttpServerRequest http, @Context HttpHeaders headers) {
    SdmxRequest request = new SdmxRequest(http, BASE + "/data");
    request.atMost(3);
    return found(
        () -> {
          Negotiation format = Negotiation.of(request, SdmxFormat.DATA_1);
          var query = new DataParameters(request).version1(request.segment(1, "all"));
          if (format.format().seriesOnly() && !query.packaging().id().equals("TIME_PERIOD")) {
            throw SdmxRequest.invalid(
                "dimensionAtObservation", query.packaging().id(), List.of("TIME_PERIOD"));
          }
          return flow(request.segment(0, "")) && provider(request.segment(2, "all"))
              ? data.of(request, headers, format, query)
              : Optional.empty();
        });
  }

  /** For which values there are data. */
  @GET
  @PermitAll
  @Path("/{resource: availability|availableconstraint}/{query: .+}")
  @Operation(
      operationId = "sdmx1Availability",
      summary = "SDMX 2.1: which data there are, as flowRef[/key[/providerRef[/componentId]]]")
  @Parameter(
      name = "query",
      in = ParameterIn.PATH,
      description = "Dataflow, key, provider and dimension.",
      schema = @Schema(type = SchemaType.STRING),
      example = "BORDER_OPENNESS/A..CN-GX/all/INDICATOR")
  @Parameter(
      name = "startPeriod",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2017")
  @Parameter(
      name = "endPeriod",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2021")
  @Parameter(
      name = "updatedAfter",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "mode",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"exact", "available"}))
  @Parameter(
      name = "references",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "all")
  @APIResponse(responseCode = "200", description = "The constraint")
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "Key or a parameter cannot be so")
  @APIResponse(responseCode = "404", description = "There is no such dataflow, or no such data")
  @APIResponse(responseCode = "406", description = "None of the formats asked for is given")
  @APIResponse(responseCode = "413", description = "There are too many such data to be counted")
  public Response availability(@Context HttpServerRequest http, @Context HttpHeaders headers) {
    SdmxRequest request = new SdmxRequest(http, BASE);
    request.atMost(5);
    return found(
        () -> {
          var query = new DataParameters(request).availability1(request.segment(2, "all"));
          String component = request.segment(4, "all");
          return flow(request.segment(1, "")) && provider(request.segment(3, "all"))
              ? availability.of(
                  request,
                  headers,
                  false,
                  query,
                  component.equals("all") ? List.of() : List.of(component.split("\\+")))
              : Optional.empty();
        });
  }

  /** What the standard has and this service does not. */
  @GET
  @PermitAll
  @Path("/{part: schema|metadata}{query: (/.*)?}")
  @Operation(hidden = true)
  public Response notOffered(@Context HttpServerRequest http) {
    throw notOffered(new SdmxRequest(http, BASE).segment(0, ""));
  }

  /** Structures of a kind. */
  @GET
  @PermitAll
  @Path("/{query: .+}")
  @Operation(
      operationId = "sdmx1Structures",
      summary = "SDMX 2.1: structures, as resource[/agencyID[/resourceID[/version[/itemID]]]]",
      description =
          "Resources: dataflow, datastructure, codelist, conceptscheme, contentconstraint,"
              + " agencyscheme, or structure for all.")
  @Parameter(
      name = "query",
      in = ParameterIn.PATH,
      description = "Kind, agency, id, version and item; all and latest where there is a choice.",
      schema = @Schema(type = SchemaType.STRING),
      example = "datastructure/FRONTIER/DSD_BORDER_OPENNESS/1.0")
  @Parameter(
      name = "references",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "children")
  @Parameter(
      name = "detail",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "full")
  @APIResponse(responseCode = "200", description = "The structures")
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter cannot be so")
  @APIResponse(responseCode = "404", description = "There are no such structures")
  @APIResponse(responseCode = "406", description = "None of the formats asked for is given")
  public Response structures(@Context HttpServerRequest http, @Context HttpHeaders headers) {
    SdmxRequest request = new SdmxRequest(http, BASE);
    request.atMost(5);
    String resource = request.segment(0, "");
    Optional<ArtefactType> type = ArtefactType.ofPath(resource, false);
    boolean every = resource.equals("structure");
    if (type.isEmpty() && !every && !ArtefactType.known(resource)) {
      throw Problem.of(ProblemType.NOT_FOUND).with("path", http.path()).asException();
    }
    String item = request.segment(4, "all");
    Scope scope =
        Scope.ofVersion1(
            request.segment(1, "all"), request.segment(2, "all"), request.segment(3, "latest"));
    if (!item.equals("all") && !type.map(ArtefactType::itemScheme).orElse(false)) {
      throw Problem.of(ProblemType.NOT_FOUND).with("path", http.path()).asException();
    }
    return found(
        () ->
            type.isEmpty() && !every
                ? Optional.empty()
                : structures.of(
                    request,
                    headers,
                    false,
                    type.orElse(null),
                    scope,
                    item.equals("all") ? List.of() : List.of(item.split("\\+"))));
  }

  private static boolean flow(String reference) {
    String[] parts = reference.split(",", -1);
    if (parts.length > 3 || reference.isEmpty()) {
      throw SdmxRequest.invalid(
          "flowRef", reference, List.of("BORDER_OPENNESS", "FRONTIER,BORDER_OPENNESS,1.0"));
    }
    return Scope.ofVersion1(
            parts.length == 1 ? "all" : parts[0],
            parts.length == 1 ? parts[0] : parts[1],
            parts.length == 3 ? parts[2] : "latest")
        .names(Structures.DATAFLOW);
  }

  private static boolean provider(String text) {
    if (text.equals("all")) {
      return true;
    }
    for (String provider : text.split("\\+")) {
      if (provider.equals(Structures.AGENCY) || provider.endsWith("," + Structures.AGENCY)) {
        return true;
      }
    }
    return false;
  }

  private static Response found(Supplier<Optional<Response>> answer) {
    return answered(answer)
        .orElseThrow(() -> Problem.of(ProblemType.NOTHING_MATCHES).asException());
  }

  /** The answer, unless it would be too large. */
  static Optional<Response> answered(Supplier<Optional<Response>> answer) {
    try {
      return answer.get();
    } catch (TooMuchAsked tooMuch) {
      throw Problem.of(ProblemType.ANSWER_TOO_LARGE).with("limit", tooMuch.limit()).asException();
    }
  }

  /** The refusal of a part of the standard. */
  static ProblemException notOffered(String part) {
    return Problem.of(ProblemType.PART_NOT_OFFERED).with("part", part).asException();
  }
}
