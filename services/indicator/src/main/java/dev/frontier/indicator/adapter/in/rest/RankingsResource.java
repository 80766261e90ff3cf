package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ReadBounds;
import dev.frontier.indicator.application.ReadCatalogue;
import dev.frontier.indicator.application.ReadRanking;
import dev.frontier.indicator.config.ReadConfig;
import dev.frontier.indicator.domain.period.Period;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rankings as known at any instant. */
@Path("/api/rankings")
@Tag(name = "rankings")
@Produces(MediaType.APPLICATION_JSON)
public class RankingsResource {

  private final ReadRanking readRanking;
  private final ReadConfig config;
  private final Answers answers;
  private final View<RankingJson> view;

  /** Uses these. */
  public RankingsResource(
      ReadRanking readRanking, ReadCatalogue readCatalogue, ReadConfig config, Answers answers) {
    this.readRanking = readRanking;
    this.config = config;
    this.answers = answers;
    this.view =
        new View<>(
            RankingJson::content,
            RankingJson::next,
            tree -> List.of(tree.path("ranks")),
            RankingTable.KEYS,
            answer -> RankingTable.of(answer, readCatalogue.at(answer.asOf())),
            answer -> answer.names(readCatalogue.at(answer.asOf())));
  }

  /** Ranks the members of an aggregate by an indicator. */
  @GET
  @PermitAll
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "readRanking",
      summary = "The members of an aggregate in order, as known at an instant")
  @Parameter(
      name = "indicator",
      in = ParameterIn.QUERY,
      required = true,
      description = "Code of the indicator.",
      schema = @Schema(type = SchemaType.STRING),
      example = "TRADE_TOTAL")
  @Parameter(
      name = "period",
      in = ParameterIn.QUERY,
      required = true,
      description = "The period.",
      schema = @Schema(type = SchemaType.STRING),
      example = "2021")
  @Parameter(
      name = "group",
      in = ParameterIn.QUERY,
      description = "Code of the aggregate; without it the first by code.",
      schema = @Schema(type = SchemaType.STRING),
      example = "BORDER9")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponse(
      responseCode = "200",
      description = "The ranking, best first",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RankingJson.class)),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = Format.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be so")
  @APIResponse(responseCode = "413", description = "More than is read at once")
  public Response read(
      @BeanParam EntryParameters shown, @Context UriInfo uri, @Context HttpHeaders headers) {
    Question question =
        Question.of(
            uri,
            headers,
            RankingJson.PlaceJson.class,
            config.maxPage(),
            "indicator",
            "period",
            "group");
    Parameters asked = question.asked();
    String indicator = asked.required("indicator", "a code of /api/indicators");
    Period period = asked.period("period");
    String group = asked.optional("group");
    // A place for each member: fewer than are read.
    ReadBounds bounds = new ReadBounds(config.maxObservations(), Integer.MAX_VALUE);
    return answers.of(
        question,
        asOf ->
            RankingJson.of(
                readRanking.read(indicator, period, group, asOf, bounds), question.page()),
        view);
  }
}
