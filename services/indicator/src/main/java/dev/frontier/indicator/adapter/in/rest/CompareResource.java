package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.Compare;
import dev.frontier.indicator.application.ReadBounds;
import dev.frontier.indicator.config.ReadConfig;
import dev.frontier.indicator.domain.derivation.Comparison.Form;
import dev.frontier.indicator.domain.period.Period;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Regions or indicators side by side. */
@Path("/api/compare")
@Tag(name = "series")
public class CompareResource {

  private static final List<String> MEASURES =
      Arrays.stream(Form.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();

  private static final View<CompareJson> VIEW =
      new View<>(
          CompareJson::content, CompareJson::next, tree -> List.of(), Set.of(), CompareTable::of);

  private final Compare compare;
  private final ReadConfig config;
  private final Answers answers;

  /** Uses these. */
  public CompareResource(Compare compare, ReadConfig config, Answers answers) {
    this.compare = compare;
    this.config = config;
    this.answers = answers;
  }

  /** Compares every indicator asked for in every region asked for. */
  @GET
  @PermitAll
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "compareSeries",
      summary = "Regions or indicators side by side: as they are, indexed, as shares, or growth")
  @Parameter(
      name = "indicator",
      in = ParameterIn.QUERY,
      required = true,
      description = "Codes of indicators of one frequency, separated by commas; at most 20.",
      schema = @Schema(type = SchemaType.STRING),
      example = "TRADE_TOTAL")
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      required = true,
      description = "Codes of regions, separated by commas; at most 50.",
      schema = @Schema(type = SchemaType.STRING),
      example = "CN-GX,CN-YN,BORDER9")
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      description =
          "level (without it), index (100 in the base period), share (percent of the national"
              + " figure) or growth (percent on the year before). Index and growth of a total are"
              + " like for like: over the members with a figure in both periods.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"level", "index", "share", "growth"},
              defaultValue = "level"))
  @Parameter(
      name = "base",
      in = ParameterIn.QUERY,
      description =
          "Only with measure=index: the period in which it is 100; without it the first in the"
              + " range in which every series has a figure.",
      schema = @Schema(type = SchemaType.STRING),
      example = "2017")
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
  @APIResponse(
      responseCode = "200",
      description = "A row a period, a value a series; pages are of rows",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CompareJson.class)),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = Format.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be so")
  @APIResponse(responseCode = "413", description = "More than is read or given at once")
  public Response read(
      @BeanParam ListParameters shown, @Context UriInfo uri, @Context HttpHeaders headers) {
    Question question =
        Question.of(
            uri,
            headers,
            null,
            config.maxPage(),
            "indicator",
            "region",
            "measure",
            "base",
            "from",
            "to");
    Parameters asked = question.asked();
    List<String> indicators =
        asked.codes("indicator", config.maxIndicators(), "codes of /api/indicators");
    List<String> regions = asked.codes("region", config.maxRegions(), "codes of /api/regions");
    String measure = asked.choice("measure", MEASURES);
    Form form = measure == null ? Form.LEVEL : Form.valueOf(measure.toUpperCase(Locale.ROOT));
    Period base = asked.optional("base") == null ? null : asked.period("base");
    if (base != null && form != Form.INDEX) {
      throw Parameters.invalid(
          "base", base.toString(), List.of("nothing, unless measure is index"));
    }
    PeriodRange range = asked.range();
    // A value has nothing derived with it: as many may be given as are read.
    ReadBounds bounds = new ReadBounds(config.maxObservations(), config.maxObservations());
    return answers.of(
        question,
        asOf ->
            CompareJson.of(
                compare.read(indicators, regions, form, base, range, asOf, bounds),
                form,
                question.page()),
        VIEW);
  }
}
