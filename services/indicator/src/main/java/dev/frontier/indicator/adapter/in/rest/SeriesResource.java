package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.adapter.in.rest.SeriesJson.SeriesKey;
import dev.frontier.indicator.application.BadQuery;
import dev.frontier.indicator.application.ReadBounds;
import dev.frontier.indicator.application.ReadCatalogue;
import dev.frontier.indicator.application.ReadSeries;
import dev.frontier.indicator.application.SeriesAnswer;
import dev.frontier.indicator.application.SeriesQuestion;
import dev.frontier.indicator.config.ReadConfig;
import dev.frontier.indicator.domain.period.PeriodRange;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Series as known at any instant. */
@Path("/api/series")
@Tag(name = "series")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

  private static final String HISTORY = "includeHistory";
  private static final String FIRST = "firstRelease";

  private final ReadSeries readSeries;
  private final ReadConfig config;
  private final Answers answers;
  private final View<SeriesJson> view;

  /** Uses these. */
  public SeriesResource(
      ReadSeries readSeries, ReadCatalogue readCatalogue, ReadConfig config, Answers answers) {
    this.readSeries = readSeries;
    this.config = config;
    this.answers = answers;
    this.view =
        new View<>(
            SeriesJson::series,
            SeriesJson::next,
            tree -> tree.path("series").findValues("observations"),
            SeriesTable.KEYS,
            answer -> SeriesTable.of(answer, readCatalogue.at(answer.asOf())),
            answer -> answer.names(readCatalogue.at(answer.asOf())));
  }

  /** Reads every indicator asked for in every region asked for. */
  @GET
  @PermitAll
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "readSeries",
      summary = "Series with totals, shares, changes and ranks, as known at an instant")
  @Parameter(
      name = "indicator",
      in = ParameterIn.QUERY,
      required = true,
      description = "Codes of indicators, separated by commas; at most 20.",
      schema = @Schema(type = SchemaType.STRING),
      example = "TRADE_TOTAL,FDI_UTILISED")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      required = true,
      description = "Codes of regions, separated by commas; at most 50.",
      schema = @Schema(type = SchemaType.STRING),
      example = "CN-GX,BORDER9")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "First period.",
      schema = @Schema(type = SchemaType.STRING),
      example = "2017")
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Last period, included.",
      schema = @Schema(type = SchemaType.STRING),
      example = "2021")
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = Parameters.AS_OF_SAYS,
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "updatedAfter",
      in = ParameterIn.QUERY,
      description =
          "Only figures and totals that became known, or were taken back, after this instant; what"
              + " was taken back comes without a value and withheld as withdrawn.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "includeHistory",
      in = ParameterIn.QUERY,
      description =
          "With every vintage of each figure and total, those taken back among them. Totals of"
              + " former vintages are of the members that the aggregate has at the instant asked"
              + " about.",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @Parameter(
      name = "firstRelease",
      in = ParameterIn.QUERY,
      description =
          "Each figure and total as first released, with what was derived of it then; not together"
              + " with includeHistory.",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @Parameter(
      name = "inputs",
      in = ParameterIn.QUERY,
      description =
          "With the ids of the vintages that each value is computed from:"
              + " indicator/region/period@vintage.",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @APIResponse(
      responseCode = "200",
      description = "The series, in the order asked for",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SeriesJson.class)),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = Format.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be so")
  @APIResponse(responseCode = "413", description = "More than is read or given at once")
  public Response read(
      @BeanParam EntryParameters shown, @Context UriInfo uri, @Context HttpHeaders headers) {
    Question question =
        Question.of(
            uri,
            headers,
            SeriesJson.ObservationJson.class,
            config.maxPage(),
            "indicator",
            "region",
            "from",
            "to",
            "updatedAfter",
            HISTORY,
            FIRST,
            "inputs");
    Parameters asked = question.asked();
    List<String> indicators =
        asked.codes("indicator", config.maxIndicators(), "codes of /api/indicators");
    List<String> regions = asked.codes("region", config.maxRegions(), "codes of /api/regions");
    PeriodRange range = asked.range();
    List<SeriesKey> all =
        indicators.stream()
            .flatMap(indicator -> regions.stream().map(it -> new SeriesKey(indicator, it)))
            .toList();
    List<SeriesKey> page = question.page().of(all);
    Instant updatedAfter = asked.instant("updatedAfter");
    SeriesQuestion.Vintages vintages = vintages(asked, page.size());
    refuseHistoryInFiles(question, vintages);
    boolean inputs = asked.flag("inputs");
    return answers.of(
        question,
        asOf -> {
          SeriesAnswer answer =
              readSeries.read(
                  new SeriesQuestion(
                      page.stream().map(SeriesKey::indicator).distinct().toList(),
                      page.stream().map(SeriesKey::region).distinct().toList(),
                      range,
                      asOf,
                      updatedAfter,
                      vintages,
                      inputs,
                      bounds(vintages)));
          return SeriesJson.of(answer, page, question.page().next(all.size(), answer.asOf()));
        },
        view);
  }

  private ReadBounds bounds(SeriesQuestion.Vintages vintages) {
    return new ReadBounds(
        vintages == SeriesQuestion.Vintages.KNOWN
            ? config.maxObservations()
            : config.maxVintagesReplayed(),
        config.maxValues());
  }

  /** A row of a table is an observation as known at one instant. */
  private static void refuseHistoryInFiles(Question question, SeriesQuestion.Vintages vintages) {
    if (question.format() == Format.JSON) {
      return;
    }
    if (vintages == SeriesQuestion.Vintages.ALL) {
      throw Parameters.invalid(
          new BadQuery(HISTORY, "true", List.of("true, together with format=json")));
    }
    if (question.fields().name("history")) {
      throw Parameters.invalid(
          new BadQuery(Fields.PARAMETER, "history", List.of("history, together with format=json")));
    }
  }

  private SeriesQuestion.Vintages vintages(Parameters asked, int series) {
    boolean all = asked.flag(HISTORY);
    boolean first = asked.flag(FIRST);
    if (all && first) {
      throw Parameters.invalid(
          new BadQuery(HISTORY, "true", List.of("false, together with " + FIRST)));
    }
    if ((all || first) && series > config.maxSeriesWithHistory()) {
      throw Parameters.invalid(
          new BadQuery(
              all ? HISTORY : FIRST,
              "true for " + series + " series",
              List.of("true for at most " + config.maxSeriesWithHistory() + " series")));
    }
    if (all) {
      return SeriesQuestion.Vintages.ALL;
    }
    return first ? SeriesQuestion.Vintages.FIRST : SeriesQuestion.Vintages.KNOWN;
  }
}
