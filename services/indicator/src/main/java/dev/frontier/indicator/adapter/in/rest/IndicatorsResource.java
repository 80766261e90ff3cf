package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.FollowCatalogue;
import dev.frontier.indicator.application.ReadCatalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The indicators of the catalogue. */
@Path("/api/indicators")
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorsResource {

  private final ReadCatalogue readCatalogue;
  private final FollowCatalogue followCatalogue;
  private final Answers answers;

  /** Uses these. */
  public IndicatorsResource(
      ReadCatalogue readCatalogue, FollowCatalogue followCatalogue, Answers answers) {
    this.readCatalogue = readCatalogue;
    this.followCatalogue = followCatalogue;
    this.answers = answers;
  }

  /** Reads all of them. */
  @GET
  @PermitAll
  @Operation(operationId = "listIndicators", summary = "All indicators, by code")
  @APIResponse(
      responseCode = "200",
      description = "The indicators",
      content = @Content(schema = @Schema(implementation = CatalogueJson.Indicators.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return answers.now(
        uri,
        headers,
        () ->
            new CatalogueJson.Indicators(
                readCatalogue.latest().indicators().stream().map(IndicatorJson::of).toList()));
  }

  /** Stores one; the same again changes nothing. */
  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"statistician", "admin"})
  @Operation(operationId = "putIndicator", summary = "Add an indicator or change it")
  @APIResponse(
      responseCode = "200",
      description = "It was there and is as you say now",
      content = @Content(schema = @Schema(implementation = IndicatorJson.class)))
  @APIResponse(
      responseCode = "201",
      description = "It is new",
      content = @Content(schema = @Schema(implementation = IndicatorJson.class)))
  @APIResponse(responseCode = "422", description = "It breaks rules and is not stored")
  public Response put(
      @PathParam("code") @Pattern(regexp = CodePatterns.CODE) String code,
      @NotNull @Valid IndicatorJson body) {
    return EntryAnswers.put(
        code, body.code(), () -> body.toDomain(code), followCatalogue::put, IndicatorJson::of);
  }
}
