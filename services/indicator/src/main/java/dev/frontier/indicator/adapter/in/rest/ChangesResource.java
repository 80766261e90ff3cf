package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ChangesAnswer;
import dev.frontier.indicator.application.ChangesQuestion;
import dev.frontier.indicator.application.ChangesQuestion.Place;
import dev.frontier.indicator.application.ReadChanges;
import dev.frontier.indicator.config.ReadConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What changed of an indicator, as it became known. */
@Path("/api/series/{indicator}/changes")
@Tag(name = "series")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

  private static final String REGION = "region";
  private static final String UPDATED_AFTER = "updatedAfter";
  private static final View<ChangesJson> VIEW = View.json(ChangesJson::content, ChangesJson::next);

  private final ReadChanges readChanges;
  private final ReadConfig config;
  private final Answers answers;

  /** Uses these. */
  public ChangesResource(ReadChanges readChanges, ReadConfig config, Answers answers) {
    this.readChanges = readChanges;
    this.config = config;
    this.answers = answers;
  }

  /** Reads the changes of the indicator in every region asked for. */
  @GET
  @PermitAll
  @Operation(
      operationId = "readChanges",
      summary = "What changed of an indicator, as it became known",
      description =
          "The documents that are announced on frontier.indicator-changes.v1, found again from the"
              + " record by the same code and the catalogue of the instant asked about: each has"
              + " what one publication, revision or withdrawal changed in one region, of figures,"
              + " totals, shares, changes against the year before and ranks.")
  @Parameter(
      name = REGION,
      in = ParameterIn.QUERY,
      required = true,
      description = "Codes of regions, separated by commas; at most 50.",
      schema = @Schema(type = SchemaType.STRING),
      example = "CN-GX,BORDER9")
  @Parameter(
      name = UPDATED_AFTER,
      in = ParameterIn.QUERY,
      description = "Only what became known after this instant.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = Parameters.AS_OF,
      in = ParameterIn.QUERY,
      description = "Only what was known at this instant; without it, all.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = Page.LIMIT,
      in = ParameterIn.QUERY,
      description =
          "Most documents of one page; 1000 if nothing is said, and at most. A page of long ones"
              + " has fewer.",
      schema = @Schema(type = SchemaType.INTEGER))
  @Parameter(
      name = Page.CURSOR,
      in = ParameterIn.QUERY,
      description = "The next of the page before, with the same question.",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The changes, oldest vintage first",
      content = @Content(schema = @Schema(implementation = ChangesJson.class)))
  @APIResponse(responseCode = "304", description = "You have this answer already")
  @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be so")
  @APIResponse(responseCode = "413", description = "More vintages than are read at once")
  public Response changes(
      @PathParam("indicator") String indicator,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Question question = Question.json(uri, headers, config.maxPage(), REGION, UPDATED_AFTER);
    Parameters asked = question.asked();
    List<String> regions = asked.codes(REGION, config.maxRegions(), "codes of /api/regions");
    Instant updatedAfter = asked.instant(UPDATED_AFTER);
    Page page = question.page();
    ChangesQuestion.Bounds bounds =
        new ChangesQuestion.Bounds(
            config.maxVintagesReplayed(),
            Math.min(page.limit(), config.maxPage()),
            config.maxChanges());
    return answers.of(
        question,
        asOf -> {
          ChangesAnswer answer =
              readChanges.read(
                  new ChangesQuestion(indicator, regions, updatedAfter, asOf, place(page), bounds));
          return ChangesJson.of(answer, next(page, answer));
        },
        VIEW);
  }

  // A page begins at a release and a document of it, of which there is one a region at most.

  private Place place(Page page) {
    return new Place(page.from() / config.maxRegions(), page.from() % config.maxRegions());
  }

  private String next(Page page, ChangesAnswer answer) {
    Place next = answer.next();
    return next == null
        ? null
        : page.at(next.release() * config.maxRegions() + next.document(), answer.asOf());
  }
}
