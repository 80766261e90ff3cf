package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.FollowCatalogue;
import dev.frontier.indicator.application.ReadCatalogue;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** The regions of the catalogue. */
@Path("/api/regions")
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class RegionsResource {

  private static final EntryAnswers<Region> ENTRIES =
      new EntryAnswers<>(Region.class, RegionJson::of);

  private static final List<String> KINDS =
      Arrays.stream(RegionKind.values()).map(RegionKind::code).toList();

  private final ReadCatalogue readCatalogue;
  private final FollowCatalogue followCatalogue;
  private final Answers answers;
  private final EntryAuthor author;

  /** Uses these. */
  public RegionsResource(
      ReadCatalogue readCatalogue,
      FollowCatalogue followCatalogue,
      Answers answers,
      EntryAuthor author) {
    this.readCatalogue = readCatalogue;
    this.followCatalogue = followCatalogue;
    this.answers = answers;
    this.author = author;
  }

  /** Reads all of them or some. */
  @GET
  @PermitAll
  @Operation(
      operationId = "listRegions",
      summary = "All regions, by code, as known at an instant; retired ones are marked")
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      description = "Only regions of this kind.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"province", "national", "aggregate", "prefecture", "county"}))
  @Parameter(
      name = "parent",
      in = ParameterIn.QUERY,
      description = "Only the divisions right below this region.",
      schema = @Schema(type = SchemaType.STRING),
      example = "CN-GX")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The regions",
      content = @Content(schema = @Schema(implementation = CatalogueJson.Regions.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter cannot be so")
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters asked = new Parameters(uri, "kind", "parent", Parameters.AS_OF);
    String kind = asked.choice("kind", KINDS);
    String parent = asked.optional("parent");
    return answers.asOf(
        asked,
        headers,
        asOf ->
            new CatalogueJson.Regions(
                readCatalogue.at(asOf).regions().stream()
                    .filter(it -> kind == null || it.kind().code().equals(kind))
                    .filter(it -> parent == null || parent.equals(it.parent()))
                    .map(RegionJson::of)
                    .toList()),
        all -> all);
  }

  /** Reads one. */
  @GET
  @PermitAll
  @Path("/{code}")
  @Operation(operationId = "readRegion", summary = "A region, as known at an instant")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The region; its ETag is its version",
      content = @Content(schema = @Schema(implementation = RegionJson.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "404", description = "There is no such region")
  public Response find(
      @PathParam("code") @Pattern(regexp = CodePatterns.REGION) String code,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    return ENTRIES.one(
        answers, code, uri, headers, asOf -> readCatalogue.find(Region.class, code, asOf));
  }

  /** Reads every version of one. */
  @GET
  @PermitAll
  @Path("/{code}/history")
  @Operation(
      operationId = "readRegionHistory",
      summary = "Every version of a region with why it was made, the first one first")
  @APIResponse(
      responseCode = "200",
      description = "The versions",
      content = @Content(schema = @Schema(implementation = RegionJson.History.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "404", description = "There never was such a region")
  public Response history(
      @PathParam("code") @Pattern(regexp = CodePatterns.REGION) String code,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    return answers.now(
        uri,
        headers,
        () ->
            new RegionJson.History(
                EntryAnswers.there(code, readCatalogue.history(Region.class, code)).stream()
                    .map(RegionJson.Version::of)
                    .toList()));
  }

  /** Stores one; the same again changes nothing. */
  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"statistician", "admin"})
  @Operation(
      operationId = "putRegion",
      summary = "Add a region or change it",
      description =
          "Prefectures and counties lie below a parent, aggregates have members. One that is there"
              + " is changed only with If-Match and its version, and a reason; the same again"
              + " changes nothing. One that is out of use is in use again.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      description = "The ETag of the region as you know it.",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "It was there and is as you say now",
      content = @Content(schema = @Schema(implementation = RegionJson.class)))
  @APIResponse(
      responseCode = "201",
      description = "It is new",
      content = @Content(schema = @Schema(implementation = RegionJson.class)))
  @APIResponse(responseCode = "412", description = "Somebody else has changed it in between")
  @APIResponse(responseCode = "422", description = "It breaks rules and is not stored")
  @APIResponse(responseCode = "428", description = "It is there; If-Match is required")
  public Response put(
      @PathParam("code") @Pattern(regexp = CodePatterns.REGION) String code,
      @NotNull @Valid RegionBody body,
      @Context HttpHeaders headers) {
    return ENTRIES.of(
        followCatalogue.put(body.toDomain(code), author.change(body.reason(), headers)), code);
  }

  /** Takes one out of use. */
  @DELETE
  @Path("/{code}")
  @RolesAllowed({"statistician", "admin"})
  @Operation(
      operationId = "retireRegion",
      summary = "Take a region out of use",
      description = "Nothing is deleted: its history and all figures stay and can be read.")
  @Parameter(
      name = HttpHeaders.IF_MATCH,
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of the region as you know it.",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "reason",
      in = ParameterIn.QUERY,
      required = true,
      description = "Why, for whoever reads the history.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
  @APIResponse(responseCode = "204", description = "It is out of use")
  @APIResponse(responseCode = "404", description = "There is no such region in use")
  @APIResponse(responseCode = "412", description = "Somebody else has changed it in between")
  @APIResponse(responseCode = "422", description = "It is still used")
  @APIResponse(responseCode = "428", description = "If-Match is required")
  public Response retire(
      @PathParam("code") @Pattern(regexp = CodePatterns.REGION) String code,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    return ENTRIES.of(
        followCatalogue.retire(Region.class, code, EntryAnswers.retiring(uri, headers, author)),
        code);
  }
}
