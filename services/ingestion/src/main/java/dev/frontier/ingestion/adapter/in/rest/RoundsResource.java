package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.ingestion.application.ChangeRound;
import dev.frontier.ingestion.application.OpenRound;
import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.application.ReadCompleteness;
import dev.frontier.ingestion.application.ReadRounds;
import dev.frontier.ingestion.config.ListConfig;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.platform.http.ETags;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
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

/** Opens rounds, gives more time, closes them, and shows them. */
@Path("/api/rounds")
@Authenticated
@Tag(name = "rounds")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to do")
@APIResponse(responseCode = "default", description = "Refused, and why")
public class RoundsResource {
  private static final String IF_MATCH = "The ETag of what was read; * for whatever is there";

  private final Callers callers;
  private final OpenRound open;
  private final ChangeRound change;
  private final ReadRounds read;
  private final ReadCompleteness completeness;
  private final ListConfig listConfig;
  private final Clock clock;

  RoundsResource(
      Callers callers,
      OpenRound open,
      ChangeRound change,
      ReadRounds read,
      ReadCompleteness completeness,
      ListConfig listConfig,
      Clock clock) {
    this.callers = callers;
    this.open = open;
    this.change = change;
    this.read = read;
    this.completeness = completeness;
    this.listConfig = listConfig;
    this.clock = clock;
  }

  /** Opens one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openRound",
      summary = "Ask regions for figures until a time",
      description =
          "Planned when its opening time has not come, else open at once. Times without an offset"
              + " are Beijing time.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RoundSchema.class)))
  @APIResponse(
      responseCode = "201",
      description = "Opened, or planned",
      headers = {
        @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
        @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
      },
      content = @Content(schema = @Schema(implementation = RoundView.class)))
  public Response open(JsonNode body) {
    Actor actor = runner();
    Round round = RefusalProblems.valueOf(open.handle(actor, RoundBodies.draft(body)), actor);
    return Response.created(URI.create("/api/rounds/" + round.id()))
        .tag(ETags.ofVersion(round.version()))
        .entity(RoundView.of(round, clock))
        .build();
  }

  /** Shows one. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getRound", summary = "One round")
  @APIResponse(
      responseCode = "200",
      description = "The round",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = RoundView.class)))
  public Response get(@PathParam("id") String id) {
    Actor actor = callers.actor();
    // Its state follows the clock and not the version, so there is no 304 to rely on.
    return answer(Responses.valueOf(read.get(actor, id), actor, id));
  }

  /** Lists them. */
  @GET
  @Operation(operationId = "listRounds", summary = "The rounds, the latest opened first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = RoundView.PageOfRounds.class)))
  public RoundView.PageOfRounds list(
      @QueryParam("state")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"planned", "open", "closed"}))
          String state,
      @QueryParam("region") @Parameter(description = "Only those that ask it") String region,
      @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          String limit) {
    Actor actor = callers.actor();
    ReadRounds.Query query = Requests.rounds(state, region, cursor, limit, listConfig);
    return RoundView.PageOfRounds.of(
        RefusalProblems.valueOf(read.list(actor, query), actor), clock);
  }

  /** Says how far it is. */
  @GET
  @Path("/{id}/completeness")
  @Operation(
      operationId = "getCompleteness",
      summary = "Who has filed what, who is late, and what is missing",
      description =
          "For each region and indicator. Whoever runs rounds sees all regions, an office its own.")
  @APIResponse(
      responseCode = "200",
      description = "How far it is now",
      content = @Content(schema = @Schema(implementation = CompletenessView.class)))
  public CompletenessView completeness(
      @PathParam("id") String id,
      @QueryParam("region") @Parameter(description = "Only this one") String region) {
    Actor actor = callers.actor();
    return CompletenessView.of(
        Responses.valueOf(
            completeness.handle(actor, id, Requests.optionalRegion(region)), actor, id),
        clock);
  }

  /** Gives a region more time. */
  @POST
  @Path("/{id}/extensions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "extendRound", summary = "Give one region more time, saying why")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RoundSchema.Extension.class)))
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = IF_MATCH,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Done",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = RoundView.class)))
  public Response extend(@PathParam("id") String id, JsonNode body, @Context HttpHeaders headers) {
    Actor actor = runner();
    Outcome<Round> outcome =
        change.extend(actor, id, Requests.requiredVersion(headers), RoundBodies.extension(body));
    return answer(Responses.valueOf(outcome, actor, id));
  }

  /** Ends it. */
  @POST
  @Path("/{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "closeRound",
      summary = "End it: nothing new is filed, what was handed in goes its way")
  @RequestBody(
      required = false,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RoundSchema.Closing.class)))
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = IF_MATCH,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Done",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = RoundView.class)))
  public Response close(@PathParam("id") String id, JsonNode body, @Context HttpHeaders headers) {
    Actor actor = runner();
    Outcome<Round> outcome =
        change.close(actor, id, Requests.requiredVersion(headers), RoundBodies.closing(body));
    return answer(Responses.valueOf(outcome, actor, id));
  }

  /** Who runs rounds, asked before anything of the body is judged. */
  private Actor runner() {
    Actor actor = callers.actor();
    Optional<Refusal> denied = AccessRules.checkRunsRounds(actor).map(Refusal::of);
    if (denied.isPresent()) {
      throw RefusalProblems.problem(denied.get(), actor).asException();
    }
    return actor;
  }

  private Response answer(Round round) {
    EntityTag tag = ETags.ofVersion(round.version());
    return Response.ok(RoundView.of(round, clock)).tag(tag).build();
  }
}
