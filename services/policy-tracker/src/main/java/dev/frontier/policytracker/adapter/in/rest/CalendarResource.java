package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Languages;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.policytracker.application.duty.GetCalendar;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The days on which a ministry owes something, for calendars; these cannot send a token. */
@Path("/api/ministries/{code}/calendar.ics")
@Tag(name = "Duties", description = "What ministries owe and by when")
public class CalendarResource {

  private static final String CALENDAR = "text/calendar";

  private final GetCalendar calendar;

  CalendarResource(GetCalendar calendar) {
    this.calendar = calendar;
  }

  @GET
  @PermitAll
  @Produces(CALENDAR + ";charset=utf-8")
  @Operation(
      operationId = "getMinistryCalendar",
      summary = "What a ministry owes and by which day, as a calendar to subscribe to",
      description =
          "Reports on the half-year that ended and on this one, and milestones to be reached; what"
              + " is done is no longer in it.")
  @Parameter(
      name = "lang",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"zh", "en"}),
      description = "Instead of Accept-Language, which calendars do not let one choose")
  @APIResponse(
      responseCode = "200",
      description = "A calendar as RFC 5545 has it",
      content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "304", description = "The reader has this version")
  @APIResponse(responseCode = "404", description = "No plan ever held the ministry")
  public Response get(
      @PathParam("code") String ministry,
      @QueryParam("lang") String lang,
      @Context HttpHeaders headers) {
    Locale language = language(lang, headers);
    List<MeasureTask> tasks =
        Optional.of(ministry)
            .filter(MeasureFilters::couldBeId)
            .flatMap(calendar::execute)
            .orElseThrow(() -> Refusals.unknown(ministry));
    String body = CalendarFeed.of(ministry, tasks, language);
    Response answer = Answers.readable(headers, ETags.strong(body), body);
    answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    return answer;
  }

  private static Locale language(String lang, HttpHeaders headers) {
    if (lang == null || lang.isEmpty()) {
      return Languages.ofAcceptLanguage(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
    return switch (lang) {
      case "zh" -> Languages.CHINESE;
      case "en" -> Languages.ENGLISH;
      default ->
          throw Problem.of(ProblemType.INVALID_PARAMETER)
              .with("parameter", "lang")
              .with("value", lang.length() <= 80 ? lang : lang.substring(0, 80) + "…")
              .with("choices", List.of("zh", "en"))
              .asException();
    };
  }
}
