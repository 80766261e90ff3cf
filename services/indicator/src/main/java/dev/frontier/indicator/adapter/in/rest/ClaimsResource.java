package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ReadClaims;
import dev.frontier.indicator.application.RegisterClaim;
import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.config.ClaimsConfig;
import dev.frontier.indicator.domain.catalogue.CatalogueRules.Breach;
import dev.frontier.indicator.domain.claim.ContentType;
import dev.frontier.indicator.domain.claim.Judgement.Verdict;
import dev.frontier.platform.http.Caller;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sentences that can be checked, and what the record says to them. */
@Path("/api/claims")
@Tag(name = "claims")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {

  private final RegisterClaim registerClaim;
  private final ReadClaims readClaims;
  private final ClaimsConfig config;
  private final Answers answers;
  private final Caller caller;

  /** Uses these. */
  public ClaimsResource(
      RegisterClaim registerClaim,
      ReadClaims readClaims,
      ClaimsConfig config,
      Answers answers,
      Caller caller) {
    this.registerClaim = registerClaim;
    this.readClaims = readClaims;
    this.config = config;
    this.answers = answers;
    this.caller = caller;
  }

  /** Registers one; the same again changes nothing. */
  @POST
  @RolesAllowed("statistician")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "registerClaim",
      summary = "Register what a sentence asserts, and learn what the record says to it",
      description =
          "True is what some value that the rounding of the figures allows agrees with; false is"
              + " what none agrees with. It is judged anew with every figure that can affect it.")
  @APIResponse(
      responseCode = "200",
      description = "It was registered just so",
      content = @Content(schema = @Schema(implementation = ClaimJson.OneClaim.class)))
  @APIResponse(
      responseCode = "201",
      description = "It is registered and judged",
      content = @Content(schema = @Schema(implementation = ClaimJson.OneClaim.class)))
  @APIResponse(responseCode = "409", description = "There is another claim of that id")
  @APIResponse(responseCode = "422", description = "It breaks rules and is not registered")
  public Response register(@NotNull @Valid ClaimRequest body) {
    RegisterClaim.Result result =
        registerClaim.register(
            body.id(),
            body.content(),
            body.textZh(),
            body.textEn(),
            body.source(),
            caller.subject());
    if (result instanceof RegisterClaim.Result.Registered made) {
      return Response.created(URI.create("/api/claims/" + body.id()))
          .entity(ClaimJson.of(made.standing()))
          .build();
    }
    if (result instanceof RegisterClaim.Result.Unchanged there) {
      return Response.ok(ClaimJson.of(there.standing())).build();
    }
    if (result instanceof RegisterClaim.Result.Refused refused) {
      throw broken(refused.breaches(), "content.");
    }
    throw Problem.of(ProblemType.ALREADY_EXISTS).with("id", body.id()).asException();
  }

  static ProblemException broken(List<Breach> breaches, String prefix) {
    List<Violation> violations =
        breaches.stream()
            .map(it -> Violation.at(null, prefix + it.field(), it.rule(), it.params()))
            .toList();
    return Problem.of(ProblemType.INVALID_FIELDS).violations(violations).asException();
  }

  /** Lists claims with their verdicts. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listClaims",
      summary = "Claims with the verdicts that stood at an instant, by id")
  @Parameter(
      name = "verdict",
      in = ParameterIn.QUERY,
      schema = @Schema(enumeration = {"true", "false", "undecidable"}))
  @Parameter(
      name = "type",
      in = ParameterIn.QUERY,
      description = "Type of the content.",
      schema = @Schema(type = SchemaType.STRING),
      example = "growth")
  @Parameter(
      name = "code",
      in = ParameterIn.QUERY,
      description = "Code of an indicator, region or kind of facility that the claim names.",
      schema = @Schema(type = SchemaType.STRING),
      example = "TRADE_TOTAL")
  @Parameter(
      name = "after",
      in = ParameterIn.QUERY,
      description = "Go on behind this id.",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "At most 500; 200 if it is left out.",
      schema = @Schema(type = SchemaType.INTEGER))
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The claims",
      content = @Content(schema = @Schema(implementation = ClaimJson.Claims.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter cannot be so")
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters asked =
        new Parameters(uri, "verdict", "type", "code", "after", "limit", Parameters.AS_OF);
    Choices choices = new Choices(asked);
    Verdict verdict = choices.of("verdict", ClaimsResource::verdict, verdicts());
    ContentType type = choices.of("type", ContentType::parse, ContentType.codes());
    int limit = choices.limit(config.usualPage(), config.maxPage());
    ClaimStore.Filter filter =
        new ClaimStore.Filter(
            verdict,
            type == null ? null : type.code(),
            choices.matching("code", CodePatterns.CODE, "TRADE_TOTAL"),
            choices.matching("after", ClaimRequest.ID, "P1.1-05"),
            limit);
    return answers.asOf(
        asked,
        headers,
        asOf -> ClaimJson.of(readClaims.list(filter, asOf), limit),
        ClaimJson.Claims::content);
  }

  private static Optional<Verdict> verdict(String word) {
    return Arrays.stream(Verdict.values()).filter(it -> it.code().equals(word)).findFirst();
  }

  private static List<String> verdicts() {
    return Arrays.stream(Verdict.values()).map(Verdict::code).toList();
  }

  /** Reads one with its history. */
  @GET
  @PermitAll
  @Path("/{id}")
  @Operation(
      operationId = "readClaim",
      summary = "A claim with the verdict that stood at an instant, and every other that ever did")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The claim",
      content = @Content(schema = @Schema(implementation = ClaimJson.WithHistory.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "404", description = "There is no such claim")
  public Response read(
      @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters asked = new Parameters(uri, Parameters.AS_OF);
    return answers.asOf(
        asked,
        headers,
        asOf ->
            Optional.of(id)
                .filter(it -> it.matches(ClaimRequest.ID))
                .flatMap(it -> readClaims.one(it, asOf))
                .map(ClaimJson::of)
                .orElseThrow(
                    () -> Problem.of(ProblemType.RESOURCE_NOT_FOUND).with("id", id).asException()),
        body -> body);
  }
}
