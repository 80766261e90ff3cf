package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.PreviewRule;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries a rule out before it is asked for. */
@Path("/api/subscriptions/preview")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
public class PreviewResource {
  private final PreviewRule preview;

  /** Made by the container. */
  public PreviewResource(PreviewRule preview) {
    this.preview = preview;
  }

  /** Says what a rule would have told. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewSubscription",
      summary = "What a rule would have told",
      description =
          "Takes what one asks to be told with, and answers which alerts would have come by all"
              + " that was ever published, revised and withdrawn, in the order in which it became"
              + " known. Nothing is kept and nobody is told; webhook and channels are not looked"
              + " at. For rules on figures only.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SubscriptionJson.Request.class)))
  @APIResponse(
      responseCode = "200",
      description = "What it would have told.",
      content = @Content(schema = @Schema(implementation = PreviewJson.Answer.class)))
  @APIResponse(responseCode = "413", description = "There is too much to be read for it.")
  @APIResponse(
      responseCode = "422",
      description = "Fields to mend, or a rule of which nothing can be previewed.")
  @APIResponse(
      responseCode = "503",
      description =
          "The code lists have not arrived yet, or what was published cannot be read now.")
  public PreviewJson.Answer preview(SubscriptionJson.Request request) {
    SubscriptionJson.Request asked = request == null ? SubscriptionJson.Request.NONE : request;
    PreviewRule.Outcome outcome =
        preview.preview(asked.rule() == null ? null : asked.rule().toDraft(), asked.language());
    if (outcome instanceof PreviewRule.Outcome.Previewed previewed) {
      return PreviewJson.Answer.of(previewed);
    }
    throw problem(outcome);
  }

  private static ProblemException problem(PreviewRule.Outcome outcome) {
    if (outcome instanceof PreviewRule.Outcome.Faulty faulty) {
      return Requests.faulty(faulty.faults());
    }
    if (outcome instanceof PreviewRule.Outcome.NotReplayable not) {
      return Problem.of(ProblemType.NOT_REPLAYABLE).with("kind", not.kind().code()).asException();
    }
    if (outcome instanceof PreviewRule.Outcome.TooLong tooLong) {
      return Problem.of(ProblemType.PREVIEW_TOO_LARGE).with("limit", tooLong.most()).asException();
    }
    if (outcome instanceof PreviewRule.Outcome.PastUnavailable past) {
      return Problem.of(ProblemType.PAST_UNAVAILABLE)
          .with("indicator", past.indicator())
          .asException();
    }
    return Problem.of(ProblemType.CATALOGUE_UNAVAILABLE).asException();
  }
}
