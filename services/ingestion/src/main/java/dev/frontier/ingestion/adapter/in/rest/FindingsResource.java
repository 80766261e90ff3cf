package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.JustifySubmission;
import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.application.ReadFindings;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.gate.Answer;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.TextKey;
import dev.frontier.platform.http.Violation;
import io.quarkus.security.Authenticated;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the gate asks about a submission, and what the office says to it. */
@Path("/api/submissions/{id}")
@Authenticated
@Tag(name = "findings")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "200",
    description = "What is asked, and what is said to it",
    headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
    content = @Content(schema = @Schema(implementation = FindingsView.class)))
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not yours to do")
@APIResponse(responseCode = "default", description = "Refused, and why")
public class FindingsResource {
  private final Callers callers;
  private final ReadFindings read;
  private final JustifySubmission justify;

  FindingsResource(Callers callers, ReadFindings read, JustifySubmission justify) {
    this.callers = callers;
    this.read = read;
    this.justify = justify;
  }

  /** All justifications of a submission. */
  @Schema(name = "Justifications")
  record JustificationsBody(
      @Schema(required = true, minItems = 0) List<AnswerBody> justifications) {}

  /** One justification. */
  @Schema(name = "JustificationOfFinding")
  record AnswerBody(
      @Schema(required = true, examples = "year-on-year") String code,
      @Schema(required = true, examples = "TRADE_TOTAL") String indicator,
      @Schema(required = true, examples = "2021") String period,
      @Schema(
              required = true,
              minLength = 10,
              maxLength = 500,
              description = "Published as the note of the figure once it is approved")
          String text) {}

  /** Shows what is asked. */
  @GET
  @Path("/findings")
  @Operation(
      operationId = "getFindings",
      summary = "What is asked about a submission",
      description =
          "Until it is published, what is asked now: figures around it may have changed. Afterwards"
              + " what was asked then, what the office said and who accepted it. The texts follow"
              + " Accept-Language.")
  public Response findings(@PathParam("id") String id, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    return answer(read.handle(actor, Requests.id(id)), actor, id, headers);
  }

  /** The office says why figures stand. */
  @PUT
  @Path("/justifications")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "justifySubmission",
      summary = "Say why figures stand that are asked about",
      description =
          "Replaces all justifications of a draft or of a returned submission. The approver accepts"
              + " them by approving, and they are published as the notes of their figures.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of what was read",
      schema = @Schema(type = SchemaType.STRING))
  public Response justify(
      @PathParam("id") String id, JustificationsBody body, @Context HttpHeaders headers) {
    Actor actor = callers.actor();
    return answer(
        justify.handle(actor, Requests.id(id), Requests.requiredVersion(headers), answers(body)),
        actor,
        id,
        headers);
  }

  private static List<Answer> answers(JustificationsBody body) {
    if (body == null || body.justifications() == null) {
      throw Problem.of(ProblemType.INVALID_FIELDS)
          .violations(List.of(Violation.of("justifications", RowRule.REQUIRED)))
          .asException();
    }
    if (body.justifications().stream().anyMatch(Objects::isNull)) {
      throw Problem.of(ProblemType.INVALID_FIELDS)
          .violations(
              List.of(
                  Violation.at(
                      null,
                      "justifications",
                      RowRule.WRONG_TYPE,
                      Map.of("expected", TextKey.type("object")))))
          .asException();
    }
    return body.justifications().stream()
        .map(one -> new Answer(one.code(), one.indicator(), one.period(), one.text()))
        .toList();
  }

  private static Response answer(
      Outcome<JustifySubmission.Answered> outcome, Actor actor, String id, HttpHeaders headers) {
    JustifySubmission.Answered answered = Responses.valueOf(outcome, actor, id);
    Locale language = Requests.language(headers);
    return Response.ok(FindingsView.of(answered.submission().id(), answered.questions(), language))
        .tag(ETags.ofVersion(answered.submission().version()))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
