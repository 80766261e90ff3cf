package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.adapter.in.rest.excel.TemplateWriter;
import dev.frontier.ingestion.adapter.in.rest.excel.WorkbookTurns;
import dev.frontier.ingestion.adapter.in.rest.format.BodyType;
import dev.frontier.ingestion.application.MakeTemplate;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.template.Template;
import dev.frontier.platform.http.Languages;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out the workbook to fill in for a round. */
@Path("/api/rounds/{id}/template.xlsx")
@Authenticated
@Tag(name = "rounds")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to do")
@APIResponse(responseCode = "default", description = "Refused, and why")
public class TemplateResource {
  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final Callers callers;
  private final MakeTemplate make;
  private final WorkbookTurns turns;
  private final FilingConfig config;

  TemplateResource(Callers callers, MakeTemplate make, WorkbookTurns turns, FilingConfig config) {
    this.callers = callers;
    this.make = make;
    this.turns = turns;
    this.config = config;
  }

  /** The workbook. */
  @GET
  @Produces(BodyType.XLSX)
  @Operation(
      operationId = "getTemplate",
      summary = "The workbook to fill in for a round",
      description =
          "A row a figure that is asked for, with last year's published value locked beside. Only"
              + " the yellow cells can be filled in. A hidden stamp says what it was made of:"
              + " filed after that has changed, it is refused with what changed.")
  @APIResponse(
      responseCode = "200",
      description = "The workbook",
      content =
          @Content(
              mediaType = BodyType.XLSX,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response template(
      @PathParam("id") String id,
      @QueryParam("region") @Parameter(description = "May be left out by an office of one region")
          String region,
      @QueryParam("lang")
          @Parameter(
              description = "As Accept-Language says when it is left out, and Chinese when none",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"zh", "en"}))
          String language,
      @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    String wanted = region(region, actor);
    Template template =
        Responses.valueOf(make.handle(actor, id, wanted, language(language, headers)), actor, id);
    return Response.ok(turns.take(() -> written(template)))
        .type(BodyType.XLSX)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + template.stamp().round() + "-" + wanted + ".xlsx\"")
        .build();
  }

  private static String region(String region, Actor actor) {
    boolean obvious =
        region == null && actor.regions().size() == 1 && !actor.has(Role.STATISTICIAN);
    String wanted = obvious ? actor.regions().iterator().next() : region;
    if (wanted == null) {
      throw Requests.missing("region", Requests.REGIONS);
    }
    if (!Codes.isRegion(wanted)) {
      throw Requests.invalid("region", wanted, Requests.REGIONS);
    }
    return wanted;
  }

  private static String language(String language, HttpHeaders headers) {
    if (language != null && !LANGUAGES.contains(language)) {
      throw Requests.invalid("lang", language, LANGUAGES);
    }
    if (language != null) {
      return language;
    }
    String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    // An office that says nothing is a Chinese one; the rest of the interface speaks to programs.
    return accepted == null || accepted.isBlank()
        ? "zh"
        : Languages.ofAcceptLanguage(accepted).getLanguage();
  }

  private byte[] written(Template template) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new TemplateWriter(template, config.zone()).write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
