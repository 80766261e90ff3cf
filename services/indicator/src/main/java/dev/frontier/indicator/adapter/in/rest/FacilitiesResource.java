package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.application.FacilitiesAnswer;
import dev.frontier.indicator.application.FollowFacilities;
import dev.frontier.indicator.application.ReadFacilities;
import dev.frontier.indicator.config.ReadConfig;
import dev.frontier.indicator.domain.facility.FacilityKind;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of zones, ports, pipelines, airports and fairs. */
@Path("/api/facilities")
@Tag(name = "facilities")
@Produces(MediaType.APPLICATION_JSON)
public class FacilitiesResource {

  private static final View<FacilityJson.Register> VIEW =
      new View<>(
          FacilityJson.Register::facilities,
          FacilityJson.Register::next,
          tree -> List.of(tree.path("facilities")),
          FacilityTable.KEYS,
          FacilityTable::of);

  private final ReadFacilities readFacilities;
  private final FollowFacilities followFacilities;
  private final ReadConfig config;
  private final Answers answers;
  private final Caller caller;

  /** Uses these. */
  public FacilitiesResource(
      ReadFacilities readFacilities,
      FollowFacilities followFacilities,
      ReadConfig config,
      Answers answers,
      Caller caller) {
    this.readFacilities = readFacilities;
    this.followFacilities = followFacilities;
    this.config = config;
    this.answers = answers;
    this.caller = caller;
  }

  /** Reads the register or a part of it. */
  @GET
  @PermitAll
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "listFacilities",
      summary = "The register of facilities, by kind and code, as known at an instant")
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      description = "Kinds, separated by commas; all without it.",
      schema = @Schema(type = SchemaType.STRING),
      example = "RAIL_PORT,ROAD_PORT")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      description =
          "Codes of regions, separated by commas; all without it. A region has what its divisions"
              + " have, a group what its members have, and the country all of it.",
      schema = @Schema(type = SchemaType.STRING),
      example = "CN-GX")
  @Parameter(
      name = "validOn",
      in = ParameterIn.QUERY,
      description =
          "Only what there is on this day; a start that is not known is taken as long ago."
              + " Without it all, ended ones too.",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The entries",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FacilityJson.Register.class)),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = Format.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter cannot be so")
  public Response list(
      @BeanParam EntryParameters shown, @Context UriInfo uri, @Context HttpHeaders headers) {
    Question question =
        Question.of(
            uri, headers, FacilityJson.class, config.maxPage(), "kind", "region", "validOn");
    List<FacilityKind> kinds =
        question
            .asked()
            .names("kind", Arrays.stream(FacilityKind.values()).map(Enum::name).toList())
            .stream()
            .map(FacilityKind::valueOf)
            .toList();
    List<String> regions = question.asked().list("region");
    LocalDate validOn = question.asked().day("validOn");
    return answers.of(
        question,
        asOf -> register(readFacilities.read(kinds, regions, validOn, asOf), question.page()),
        VIEW);
  }

  private static FacilityJson.Register register(FacilitiesAnswer answer, Page page) {
    return new FacilityJson.Register(
        answer.asOf(),
        page.of(answer.facilities()).stream().map(FacilityJson::of).toList(),
        page.next(answer.facilities().size(), answer.asOf()));
  }

  /** Reads one entry. */
  @GET
  @PermitAll
  @Path("/{code}")
  @Operation(operationId = "readFacility", summary = "One entry, as known at an instant")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The entry; its ETag is its version",
      content = @Content(schema = @Schema(implementation = FacilityJson.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "404", description = "There is no such entry")
  public Response find(
      @PathParam("code") @Pattern(regexp = CodePatterns.CODE) String code,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Parameters asked = new Parameters(uri, Parameters.AS_OF);
    FacilityVersion version =
        readFacilities.find(code, asked.asOf()).orElseThrow(() -> unknown(code));
    return answers.version(
        headers, FacilityJson.of(version), ETags.ofVersion(version.version()), asked.asOf());
  }

  /** Reads every version of an entry. */
  @GET
  @PermitAll
  @Path("/{code}/history")
  @Operation(
      operationId = "readFacilityHistory",
      summary = "Every version of an entry with why it was made, the first one first")
  @APIResponse(
      responseCode = "200",
      description = "The versions",
      content = @Content(schema = @Schema(implementation = FacilityJson.History.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "404", description = "There never was such an entry")
  public Response history(
      @PathParam("code") @Pattern(regexp = CodePatterns.CODE) String code,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    return answers.now(
        uri,
        headers,
        () -> {
          List<FacilityVersion> versions = readFacilities.history(code);
          if (versions.isEmpty()) {
            throw unknown(code);
          }
          return new FacilityJson.History(versions.stream().map(FacilityJson.Version::of).toList());
        });
  }

  /** Stores an entry as it is from now on. */
  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("statistician")
  @Operation(
      operationId = "putFacility",
      summary = "Add an entry or correct it",
      description =
          "An entry that is there is changed only with If-Match and its version, so that nobody"
              + " overwrites what somebody else has just corrected; If-None-Match: * lets only a"
              + " new one pass. The same again changes nothing.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      description = "The ETag of the entry as you know it.",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "It was there and is as you say now",
      content = @Content(schema = @Schema(implementation = FacilityJson.class)))
  @APIResponse(
      responseCode = "201",
      description = "It is new",
      content = @Content(schema = @Schema(implementation = FacilityJson.class)))
  @APIResponse(responseCode = "412", description = "Somebody else has changed it in between")
  @APIResponse(responseCode = "422", description = "It breaks rules and is not stored")
  @APIResponse(responseCode = "428", description = "It is there; If-Match is required")
  public Response put(
      @PathParam("code") @Pattern(regexp = CodePatterns.CODE) String code,
      @NotNull @Valid FacilityBody body,
      @Context HttpHeaders headers) {
    return FacilityAnswers.of(
        followFacilities.put(
            body.toDomain(code), body.reason().strip(), FacilityAnswers.expected(headers), actor()),
        code);
  }

  /** Takes an entry out of the register. */
  @DELETE
  @Path("/{code}")
  @RolesAllowed("statistician")
  @Operation(
      operationId = "strikeFacility",
      summary = "Strike an entry that should never have been there",
      description = "Its history stays. What has come to an end gets its last day instead.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of the entry as you know it.",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "reason",
      in = ParameterIn.QUERY,
      required = true,
      description = "Why, for whoever reads the history.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
  @APIResponse(responseCode = "204", description = "It is out of the register")
  @APIResponse(responseCode = "404", description = "There is no such entry")
  @APIResponse(responseCode = "412", description = "Somebody else has changed it in between")
  @APIResponse(responseCode = "428", description = "If-Match is required")
  public Response strike(
      @PathParam("code") @Pattern(regexp = CodePatterns.CODE) String code,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    String reason = new Parameters(uri, "reason").line("reason", 1000);
    return FacilityAnswers.of(
        followFacilities.strike(code, reason, FacilityAnswers.expected(headers), actor()), code);
  }

  private Actor actor() {
    return new Actor(caller.subject(), caller.username());
  }

  private static ProblemException unknown(String code) {
    return Problem.of(ProblemType.RESOURCE_NOT_FOUND).with("id", code).asException();
  }
}
