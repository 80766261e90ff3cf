package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.ArtefactType;
import dev.frontier.indicator.domain.sdmx.Reference;
import dev.frontier.indicator.domain.sdmx.Structures;
import dev.frontier.platform.http.Problem;
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

/** The SDMX 3.0 REST interface (SDMX REST API 2). Nothing found is 204, nothing there is 404. */
@Path("/sdmx/v2")
@Tag(name = "sdmx")
public class SdmxV2Resource {

  private static final String BASE = "/sdmx/v2";
  private static final List<String> CONTEXTS =
      List.of("dataflow", "datastructure", "provisionagreement", "*");

  private final DataAnswers data;
  private final StructureAnswers structures;
  private final AvailabilityAnswers availability;

  /** Uses these. */
  public SdmxV2Resource(
      DataAnswers data, StructureAnswers structures, AvailabilityAnswers availability) {
    this.data = data;
    this.structures = structures;
    this.availability = availability;
  }

  /** Data of the dataflow. */
  @GET
  @PermitAll
  @Path("/data{query: (/.*)?}")
  @Operation(
      operationId = "sdmx2Data",
      summary = "SDMX 3.0: data, as [/context[/agencyID[/resourceID[/version[/key]]]]]")
  @Parameter(
      name = "query",
      in = ParameterIn.PATH,
      description = "Context and key; * means all, commas mean or.",
      schema = @Schema(type = SchemaType.STRING),
      example = "/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.TRADE_TOTAL.CN-GX")
  @Parameter(
      name = "updatedAfter",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "asOf",
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
      name = "attributes",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "OBS_STATUS,UNIT_MEASURE")
  @Parameter(
      name = "measures",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "all")
  @Parameter(
      name = "includeHistory",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.BOOLEAN))
  @APIResponse(responseCode = "200", description = "The data")
  @APIResponse(responseCode = "204", description = "There are no such data")
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "Key or a parameter cannot be so")
  @APIResponse(responseCode = "404", description = "There is no such dataflow")
  @APIResponse(responseCode = "406", description = "None of the formats asked for is given")
  @APIResponse(responseCode = "413", description = "The answer would be too large")
  @APIResponse(responseCode = "501", description = "A part of the standard that is not offered")
  public Response data(@Context HttpServerRequest http, @Context HttpHeaders headers) {
    SdmxRequest request = new SdmxRequest(http, BASE);
    request.atMost(6);
    return found(
        () -> {
          Negotiation format = Negotiation.of(request, SdmxFormat.DATA_2);
          var query = new DataParameters(request).version2(request.segment(5, "*"));
          return context(request) ? data.of(request, headers, format, query) : Optional.empty();
        });
  }

  /** For which values there are data. */
  @GET
  @PermitAll
  @Path("/availability{query: (/.*)?}")
  @Operation(
      operationId = "sdmx2Availability",
      summary =
          "SDMX 3.0: which data there are, as"
              + " [/context[/agencyID[/resourceID[/version[/key[/componentId]]]]]]")
  @Parameter(
      name = "query",
      in = ParameterIn.PATH,
      description = "Context, key and dimension.",
      schema = @Schema(type = SchemaType.STRING),
      example = "/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.*.CN-GX/INDICATOR")
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
  @APIResponse(responseCode = "204", description = "There are no such data")
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "Key or a parameter cannot be so")
  @APIResponse(responseCode = "404", description = "There is no such dataflow")
  @APIResponse(responseCode = "406", description = "None of the formats asked for is given")
  @APIResponse(responseCode = "413", description = "There are too many such data to be counted")
  public Response availability(@Context HttpServerRequest http, @Context HttpHeaders headers) {
    SdmxRequest request = new SdmxRequest(http, BASE);
    request.atMost(7);
    return found(
        () -> {
          var query = new DataParameters(request).availability2(request.segment(5, "*"));
          String component = request.segment(6, "*");
          return context(request)
              ? availability.of(
                  request,
                  headers,
                  true,
                  query,
                  component.equals("*") ? List.of() : List.of(component.split(",")))
              : Optional.empty();
        });
  }

  /** Structures of a kind. */
  @GET
  @PermitAll
  @Path("/structure{query: (/.*)?}")
  @Operation(
      operationId = "sdmx2Structures",
      summary =
          "SDMX 3.0: structures, as"
              + " [/artefactType[/agencyID[/resourceID[/version[/itemID]]]]]",
      description =
          "Kinds: dataflow, datastructure, codelist, conceptscheme, dataconstraint, agencyscheme,"
              + " or * for all.")
  @Parameter(
      name = "query",
      in = ParameterIn.PATH,
      description = "Kind, agency, id, version and item; * means all, commas mean or.",
      schema = @Schema(type = SchemaType.STRING),
      example = "/datastructure/FRONTIER/DSD_BORDER_OPENNESS/~")
  @Parameter(
      name = "references",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "descendants")
  @Parameter(
      name = "detail",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "full")
  @APIResponse(responseCode = "200", description = "The structures")
  @APIResponse(responseCode = "204", description = "There are none of this kind")
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter cannot be so")
  @APIResponse(responseCode = "404", description = "There is no such structure")
  @APIResponse(responseCode = "406", description = "None of the formats asked for is given")
  public Response structures(@Context HttpServerRequest http, @Context HttpHeaders headers) {
    SdmxRequest request = new SdmxRequest(http, BASE);
    request.atMost(6);
    String resource = request.segment(1, "*");
    boolean every = resource.equals("*");
    Optional<ArtefactType> type = ArtefactType.ofPath(resource, true);
    if (type.isEmpty() && !every && !ArtefactType.known(resource)) {
      throw Problem.of(ProblemType.NOT_FOUND).with("path", http.path()).asException();
    }
    String item = request.segment(5, "*");
    if (!item.equals("*") && !type.map(ArtefactType::itemScheme).orElse(false)) {
      throw Problem.of(ProblemType.NOT_FOUND).with("path", http.path()).asException();
    }
    Scope scope =
        Scope.ofVersion2(request.segment(2, "*"), request.segment(3, "*"), request.segment(4, "~"));
    return found(
        () -> {
          Optional<Response> answer =
              type.isEmpty() && !every
                  ? Optional.empty()
                  : structures.of(
                      request,
                      headers,
                      true,
                      type.orElse(null),
                      scope,
                      item.equals("*") ? List.of() : List.of(item.split(",")));
          if (answer.isEmpty() && (scope.explicit() || !item.equals("*"))) {
            throw Problem.of(ProblemType.NOTHING_MATCHES).asException();
          }
          return answer;
        });
  }

  /** What the standard has and this service does not. */
  @GET
  @PermitAll
  @Path("/{part: schema|metadata|registration|subscription}{query: (/.*)?}")
  @Operation(hidden = true)
  public Response notOffered(@Context HttpServerRequest http) {
    throw SdmxV1Resource.notOffered(new SdmxRequest(http, BASE).segment(0, ""));
  }

  /** Whether the path names our data; one that names others alone is an error. */
  private static boolean context(SdmxRequest request) {
    String text = request.segment(1, "*");
    Scope scope =
        Scope.ofVersion2(request.segment(2, "*"), request.segment(3, "*"), request.segment(4, "*"));
    boolean ours = false;
    for (String context : text.split(",", -1)) {
      if (!CONTEXTS.contains(context)) {
        throw SdmxRequest.invalid("context", text, CONTEXTS);
      }
      ours |= named(context, scope);
    }
    if (!ours && scope.explicit()) {
      throw Problem.of(ProblemType.NOTHING_MATCHES).asException();
    }
    return ours;
  }

  private static boolean named(String context, Scope scope) {
    List<Reference> there =
        switch (context) {
          case "dataflow" -> List.of(Structures.DATAFLOW);
          case "datastructure" -> List.of(Structures.DATA_STRUCTURE);
          case "*" -> List.of(Structures.DATAFLOW, Structures.DATA_STRUCTURE);
          default -> List.of();
        };
    return there.stream().anyMatch(scope::names);
  }

  private static Response found(Supplier<Optional<Response>> answer) {
    return SdmxV1Resource.answered(answer).orElseGet(() -> Response.noContent().build());
  }
}
